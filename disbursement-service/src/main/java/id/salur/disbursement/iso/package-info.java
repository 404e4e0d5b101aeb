/** ISO 20022 messages, written and read from element to element on the model of Prowide: memory stays flat whatever a file's size. */
package id.salur.disbursement.iso;
