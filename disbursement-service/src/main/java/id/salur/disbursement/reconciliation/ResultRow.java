package id.salur.disbursement.reconciliation;

import id.salur.platform.csv.StrictCsv;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads one row strictly; a fault names its line and column and never repeats what was in it, except a wrong amount. */
final class ResultRow {
    static final Set<String> REASONS = Set.of(
            "ACCOUNT_OPENING_FAILED",
            "RECIPIENT_DEAD",
            "ACCOUNT_CLOSED",
            "CARD_DAMAGED",
            "NOT_FOUND",
            "MOVED",
            "OTHER");

    /** Rupiah: more than any budget of a year. A bank may pay over by mistake, but a line above it is no amount. */
    static final long MOST = 1_000_000_000_000_000L;

    private static final Set<String> STATUSES = Set.of("PAID", "FAILED", "RETURNED", "REVERSED");

    private final List<String> fields;
    private final int line;

    private ResultRow(List<String> fields, int line) {
        this.fields = fields;
        this.line = line;
    }

    static ResultLine parse(StrictCsv.Row row, UUID batch) {
        return new ResultRow(row.whole(), row.line()).read(batch);
    }

    private ResultLine read(UUID batch) {
        if (!uuid(0).equals(batch)) {
            throw Problem.unprocessable("result-of-another-batch").with("line", line);
        }
        String status = status();
        return new ResultLine(
                line, uuid(1), status, amount(status), reason(status), date(), reference(status), accountNumber());
    }

    private Problem bad(int column) {
        return Problem.badRequest("csv-value").with("line", line).with("column", ResultFile.HEADER.get(column));
    }

    private UUID uuid(int column) {
        String text = fields.get(column);
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw bad(column);
        }
        return UUID.fromString(text);
    }

    private String status() {
        String status = fields.get(2);
        if (!STATUSES.contains(status)) {
            throw bad(2);
        }
        return status;
    }

    /** An amount is above zero and at most {@link #MOST}; of a failure it may be zero or left out. */
    private long amount(String status) {
        boolean failed = status.equals("FAILED");
        if (failed && fields.get(3).isEmpty()) {
            return 0;
        }
        try {
            long amount = Rupiah.parse(fields.get(3)).amount();
            if (amount <= MOST && (amount > 0 || (amount == 0 && failed))) {
                return amount;
            }
        } catch (Problem invalid) {
            throw Problem.badRequest(invalid.slug()).with("given", shown()).with("line", line);
        }
        throw Problem.badRequest("invalid-amount").with("given", shown()).with("line", line);
    }

    private String shown() {
        String given = fields.get(3);
        return given.length() > 40 ? given.substring(0, 40) : given;
    }

    private String reason(String status) {
        String reason = fields.get(4);
        if (status.equals("PAID") ? !reason.isEmpty() : !REASONS.contains(reason)) {
            throw status.equals("PAID") ? bad(4) : bad(4).with("expected", REASONS);
        }
        return reason.isEmpty() ? null : reason;
    }

    private LocalDate date() {
        try {
            if (!fields.get(5).matches("\\d{4}-\\d{2}-\\d{2}")) {
                throw bad(5);
            }
            return LocalDate.parse(fields.get(5));
        } catch (DateTimeParseException e) {
            throw (Problem) bad(5).initCause(e);
        }
    }

    /** Without a reference a line that moves an amount could be read twice unnoticed. */
    private String reference(String status) {
        String reference = fields.get(6);
        if (reference.isEmpty() ? !status.equals("FAILED") : !reference.matches("[\\x21-\\x7e]{1,64}")) {
            throw bad(6);
        }
        return reference.isEmpty() ? null : reference;
    }

    private String accountNumber() {
        String number = fields.get(7);
        if (!number.isEmpty() && !number.matches("[0-9A-Za-z][0-9A-Za-z.-]{3,33}")) {
            throw bad(7);
        }
        return number.isEmpty() ? null : number;
    }
}
