package id.salur.disbursement.bankfile;

import id.salur.disbursement.payment.BatchPart;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing that a bank says of one payment, of a whole batch, or of neither. The account is in clear here: it is to be encrypted before it is kept.
 *
 * @param number from 1 on, without gaps
 * @param row line of the file that it stands in
 * @param payment the payment that it names, whether we know it or not; null if it names none of ours
 * @param batch the batch that it names; null if none
 * @param part which file of the batch; null if not said
 * @param amount whole rupiah, above zero; zero where a failure or a status of a batch does not say it
 * @param count payments in a booking of a batch; null if not said, and for anything else
 * @param reasonCode the bank's own code, ISO 20022 or proprietary, at most 35 characters; null if none
 * @param reasonText the bank's own words, at most 500 characters; null if none
 * @param day value day in Jakarta, otherwise the day of booking, acceptance or of the message
 * @param booked day of booking in Jakarta; null if the bank does not say one apart from {@code day}
 * @param reference the bank's, at most 80 printable characters, as it wrote it; where it gave none, one that starts with
 *     {@code ~} and is the same at every reading; null only for a failure without one
 * @param account the creditor's; null if not said
 */
public record BankLine(
        int number,
        int row,
        Kind kind,
        Scope scope,
        UUID payment,
        UUID batch,
        BatchPart part,
        long amount,
        Integer count,
        String reasonCode,
        String reasonText,
        LocalDate day,
        LocalDate booked,
        String reference,
        String account) {

    /** What happened. */
    public enum Kind {
        /** Money went to the payment's account. */
        PAID,
        /** It did not, and never will. */
        FAILED,
        /** The bank gave back what it had not paid. */
        RETURNED,
        /** What was paid was taken back. */
        REVERSED,
        /** The bank took this for itself; it names the payment that it was taken for, if the bank says so. */
        CHARGE
    }

    /** What it happened to. */
    public enum Scope {
        /** One payment; or, without {@code payment}, something on the account that is none of ours. */
        PAYMENT,
        /**
         * All payments of {@code batch} and {@code part} that the file does not name one by one: rejected together, or booked in one
         * sum. An amount or a count that is told is that of the whole batch.
         */
        BATCH
    }

    @Override
    public String toString() {
        return "BankLine " + number;
    }
}
