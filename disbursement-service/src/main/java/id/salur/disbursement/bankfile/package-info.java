/** What banks send, read into lines: ISO 20022 messages of all versions in use, and CSV. Knows no database and nothing of settling. */
package id.salur.disbursement.bankfile;
