/** A bank as Salur sees one: it takes the file of a batch, pays, and sends a result file back. */
package id.salur.launcher.bank;
