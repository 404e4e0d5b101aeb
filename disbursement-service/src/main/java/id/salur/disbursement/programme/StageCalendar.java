package id.salur.disbursement.programme;

import id.salur.platform.problem.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * When a stage is looked at. PKH pays in quarters I to IV (reference: first day of the quarter), BPNT in months such as
 * {@code 2019-09} (reference: first of the month), what is given once a year in {@code ONCE} (reference: first of the year).
 */
public final class StageCalendar {
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private StageCalendar() {}

    /**
     * @param number 1 to 4 for a quarter, 1 to 12 for a month
     * @param referenceDate day whose facts decide
     */
    public record Stage(int number, LocalDate referenceDate) {}

    /** The stage, or {@code unknown-stage} (422). */
    public static Stage of(Programme programme, int fiscalYear, String stage) {
        return switch (programme.stages()) {
            case QUARTER -> quarter(fiscalYear, stage);
            case MONTH -> month(fiscalYear, stage);
            case ONCE -> once(fiscalYear, stage);
        };
    }

    private static Stage once(int fiscalYear, String stage) {
        if (!stage.equals("ONCE")) {
            throw unknown(stage, "ONCE");
        }
        return new Stage(1, LocalDate.of(fiscalYear, 1, 1));
    }

    private static Stage quarter(int fiscalYear, String stage) {
        int number = QUARTERS.indexOf(stage) + 1;
        if (number == 0) {
            throw unknown(stage, "I, II, III, IV");
        }
        return new Stage(number, LocalDate.of(fiscalYear, 3 * number - 2, 1));
    }

    private static Stage month(int fiscalYear, String stage) {
        try {
            YearMonth month = YearMonth.parse(stage);
            if (month.getYear() == fiscalYear) {
                return new Stage(month.getMonthValue(), month.atDay(1));
            }
        } catch (DateTimeParseException e) {
            throw unknown(stage, fiscalYear + "-01 to " + fiscalYear + "-12");
        }
        throw unknown(stage, fiscalYear + "-01 to " + fiscalYear + "-12");
    }

    private static Problem unknown(String stage, String expected) {
        String shown = stage.length() > 20 ? stage.substring(0, 20) : stage;
        return Problem.unprocessable("unknown-stage").with("stage", shown).with("expected", expected);
    }
}
