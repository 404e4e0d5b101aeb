/** Release to the banks, and the file that a bank reads. */
package id.salur.disbursement.channel;
