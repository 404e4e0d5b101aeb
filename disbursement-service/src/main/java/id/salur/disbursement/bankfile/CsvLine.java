package id.salur.disbursement.bankfile;

import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.table.TableRow;
import java.time.LocalDate;
import java.util.List;

/** Reads one row strictly; a fault names its line and column and never repeats what was in it, except a wrong amount. */
final class CsvLine {
    static final List<String> REASONS = List.of(
            "ACCOUNT_OPENING_FAILED",
            "RECIPIENT_DEAD",
            "ACCOUNT_CLOSED",
            "ACCOUNT_NUMBER_WRONG",
            "ACCOUNT_BLOCKED",
            "BENEFICIARY_UNKNOWN",
            "TECHNICAL",
            "CARD_DAMAGED",
            "NOT_FOUND",
            "MOVED",
            "OTHER");

    private static final List<String> STATUSES = List.of("PAID", "FAILED", "RETURNED", "REVERSED");

    private final TableRow row;

    private CsvLine(TableRow row) {
        this.row = row;
    }

    static BankLine parse(TableRow row, int number) {
        return new CsvLine(row).read(number);
    }

    private BankLine read(int number) {
        String status = status();
        return new BankLine(
                number,
                row.line(),
                BankLine.Kind.valueOf(status),
                BankLine.Scope.PAYMENT,
                row.id("payment_id"),
                row.id("batch_id"),
                null,
                amount(status),
                null,
                reason(status),
                null,
                date(),
                null,
                reference(status),
                accountNumber());
    }

    private String status() {
        String status = row.text("status");
        if (!STATUSES.contains(status)) {
            throw row.bad("status", STATUSES);
        }
        return status;
    }

    /** An amount is above zero and at most {@link BankValues#MOST}; of a failure it may be zero or left out. */
    private long amount(String status) {
        boolean failed = status.equals("FAILED");
        if (failed && row.text("amount").isEmpty()) {
            return 0;
        }
        try {
            long amount = Rupiah.parse(row.text("amount")).amount();
            if (amount <= BankValues.MOST && (amount > 0 || (amount == 0 && failed))) {
                return amount;
            }
        } catch (Problem invalid) {
            throw (Problem) invalidAmount().initCause(invalid);
        }
        throw invalidAmount();
    }

    private Problem invalidAmount() {
        return Problem.of(ProblemType.INVALID_AMOUNT)
                .with("most", BankValues.MOST)
                .with("given", shown())
                .with("line", row.line())
                .with("column", "amount");
    }

    private String shown() {
        String given = row.text("amount");
        return given.length() > 40 ? given.substring(0, 40) : given;
    }

    private String reason(String status) {
        String reason = row.text("reason");
        if (status.equals("PAID") ? !reason.isEmpty() : !REASONS.contains(reason)) {
            throw row.bad("reason", status.equals("PAID") ? List.of() : REASONS);
        }
        return reason.isEmpty() ? null : reason;
    }

    private LocalDate date() {
        return row.date("value_date").orElseThrow(() -> row.bad("value_date", row.dates()));
    }

    /** Without a reference a line that moves an amount could be read twice unnoticed. */
    private String reference(String status) {
        String reference = row.text("bank_reference");
        if (reference.isEmpty()
                ? !status.equals("FAILED")
                : !reference.matches("[\\x21-\\x7e]([\\x20-\\x7e]{0,62}[\\x21-\\x7e])?")) {
            throw row.bad("bank_reference", List.of("BRI-20190128-1"));
        }
        return reference.isEmpty() ? null : reference;
    }

    private String accountNumber() {
        String number = row.text("account_number");
        if (!number.isEmpty() && !number.matches("[0-9A-Za-z][0-9A-Za-z.-]{3,33}")) {
            throw row.bad("account_number", List.of("003401000123"));
        }
        return number.isEmpty() ? null : number;
    }
}
