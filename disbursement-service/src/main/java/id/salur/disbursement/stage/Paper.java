package id.salur.disbursement.stage;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.time.LocalDate;

/** The paper of a step: its number and its day. */
public record Paper(String number, LocalDate day) {
    /** Refuses with {@code invalid-date} (400) a day before the first or after the last. */
    public void requireBetween(LocalDate first, LocalDate last) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw Problem.of(ProblemType.INVALID_DATE)
                    .with("given", day.toString())
                    .with("from", first.toString())
                    .with("to", last.toString());
        }
    }
}
