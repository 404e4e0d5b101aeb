/**
 * What banks send, read into lines: ISO 20022 messages of all versions in use, and CSV. Knows no database and nothing of settling.
 * {@link BankFileType} has a row for each format; {@link CsvFile}, {@link StatusReport} or {@link Statement} tells a
 * {@link BankFileSink} its head and one {@link BankLine} after the other, in flat memory. {@link StatementField} and
 * {@link StatusField} list the elements that are looked at; a value that cannot be used is refused with line and path.
 */
package id.salur.disbursement.bankfile;
