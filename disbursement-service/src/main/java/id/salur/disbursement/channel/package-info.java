/** Release to the banks: payments, one batch a bank, and the file that the bank reads. */
package id.salur.disbursement.channel;
