/** Keyset pages: a cursor instead of an offset, so that the cost of a page does not grow with its number. */
package id.salur.platform.page;
