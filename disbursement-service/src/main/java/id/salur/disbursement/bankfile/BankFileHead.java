package id.salur.disbursement.bankfile;

import java.time.LocalDate;

/**
 * What a file says of itself before its first line. Everything but the type is null where the file does not say it; of CSV nothing
 * is known. A file is of one account: messages that tell of several are refused.
 *
 * @param version the message with its version, such as {@code camt.053.001.08}
 * @param messageId the bank's own id of the message
 * @param account identifier of the account that the entries are on, as the bank writes it: IBAN or another one; null in pain.002
 * @param currency of the account; it is IDR, another one is refused
 * @param bank who keeps the account or sent the status report: its code (BRI) where the bank gives it, otherwise null
 * @param bic of the same bank, where the message names it so
 * @param from first day that the message covers, in Jakarta
 * @param to last day that it covers, in Jakarta
 */
public record BankFileHead(
        BankFileType type,
        String version,
        String messageId,
        String account,
        String currency,
        String bank,
        String bic,
        LocalDate from,
        LocalDate to) {}
