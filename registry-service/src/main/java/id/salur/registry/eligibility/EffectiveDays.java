package id.salur.registry.eligibility;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.time.JakartaDay;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The days that may be given as the day of a decision.
 *
 * @param from first day, inclusive
 * @param until last day, inclusive
 */
public record EffectiveDays(LocalDate from, LocalDate until) {
    private static final int YEARS_BACK = 20;
    private static final int YEARS_AHEAD = 1;

    /** A membership may start twenty years back, for PKH began in 2007, to one year ahead; further off is a slip of the pen. */
    public static EffectiveDays ofStart(Clock clock) {
        LocalDate today = JakartaDay.today(clock);
        return new EffectiveDays(today.minusYears(YEARS_BACK), today.plusYears(YEARS_AHEAD));
    }

    /** 422 {@code date-out-of-range} with {@code from} and {@code until}. */
    public void require(LocalDate day) {
        if (day.isBefore(from) || day.isAfter(until)) {
            throw Problem.of(ProblemType.DATE_OUT_OF_RANGE)
                    .with("from", from.toString())
                    .with("until", until.toString());
        }
    }
}
