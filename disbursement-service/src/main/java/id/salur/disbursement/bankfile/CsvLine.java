package id.salur.disbursement.bankfile;

import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.table.TableRow;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Reads one row strictly; a fault names its line and column and never repeats what was in it, except a wrong amount. */
final class CsvLine {
    static final Set<String> REASONS = Set.of(
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

    private static final Set<String> STATUSES = Set.of("PAID", "FAILED", "RETURNED", "REVERSED");

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
                uuid("payment_id"),
                uuid("batch_id"),
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

    private UUID uuid(String column) {
        String text = row.text(column);
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw row.bad(column);
        }
        return UUID.fromString(text);
    }

    private String status() {
        String status = row.text("status");
        if (!STATUSES.contains(status)) {
            throw row.bad("status");
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
            throw invalid.with("given", shown()).with("line", row.line());
        }
        throw Problem.of(ProblemType.INVALID_AMOUNT).with("given", shown()).with("line", row.line());
    }

    private String shown() {
        String given = row.text("amount");
        return given.length() > 40 ? given.substring(0, 40) : given;
    }

    private String reason(String status) {
        String reason = row.text("reason");
        if (status.equals("PAID") ? !reason.isEmpty() : !REASONS.contains(reason)) {
            throw status.equals("PAID") ? row.bad("reason") : row.bad("reason").with("expected", REASONS);
        }
        return reason.isEmpty() ? null : reason;
    }

    private LocalDate date() {
        return row.date("value_date").orElseThrow(() -> row.bad("value_date"));
    }

    /** Without a reference a line that moves an amount could be read twice unnoticed. */
    private String reference(String status) {
        String reference = row.text("bank_reference");
        if (reference.isEmpty()
                ? !status.equals("FAILED")
                : !reference.matches("[\\x21-\\x7e]([\\x20-\\x7e]{0,62}[\\x21-\\x7e])?")) {
            throw row.bad("bank_reference");
        }
        return reference.isEmpty() ? null : reference;
    }

    private String accountNumber() {
        String number = row.text("account_number");
        if (!number.isEmpty() && !number.matches("[0-9A-Za-z][0-9A-Za-z.-]{3,33}")) {
            throw row.bad("account_number");
        }
        return number.isEmpty() ? null : number;
    }
}
