/** Whole rupiah. */
package id.salur.platform.money;
