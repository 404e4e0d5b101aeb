/** The answers that endpoints give. */
package id.salur.platform.answer;
