/** Texts that people write: what of them is kept. */
package id.salur.platform.text;
