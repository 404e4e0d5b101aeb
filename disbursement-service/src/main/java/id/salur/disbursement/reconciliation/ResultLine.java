package id.salur.disbursement.reconciliation;

import java.time.LocalDate;
import java.util.UUID;

/** A line of a result file that was read without fault. The account number is in clear here and nowhere else. */
record ResultLine(
        int number,
        UUID paymentId,
        String status,
        long amount,
        String reason,
        LocalDate valueDate,
        String bankReference,
        String accountNumber) {
    ResultLine under(String reference) {
        return new ResultLine(number, paymentId, status, amount, reason, valueDate, reference, accountNumber);
    }

    @Override
    public String toString() {
        return "ResultLine " + number;
    }
}
