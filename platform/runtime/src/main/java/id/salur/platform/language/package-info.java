/** The two languages of Salur, and which of them a caller wants. */
package id.salur.platform.language;
