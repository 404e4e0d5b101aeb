/** ISO 20022 messages, written and read entry by entry on the model of Prowide: memory stays flat whatever a file's size. */
package id.salur.disbursement.iso;
