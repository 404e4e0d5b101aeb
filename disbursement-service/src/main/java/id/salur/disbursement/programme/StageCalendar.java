package id.salur.disbursement.programme;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The stages of a programme and year, as the facts have them: {@code stage-calendar.csv}. */
@ApplicationScoped
public class StageCalendar {
    private static final String STAGES = """
        select cast(:programme as text) as programme, cast(:fiscalYear as integer) as fiscal_year, stage, form, number, first_month, months,
               reference_date, remainder, legal_basis, confirmed, note,
               lpad((first_month + months - 1)::text, 2, '0') || ' ' || stage as place
        from stages_of(:programme, :fiscalYear)
        """;

    private final Jdbi jdbi;

    StageCalendar(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The stage, or {@code unknown-stage} (422) with those that there are as {@code expected}. */
    public Stage require(Programme programme, int fiscalYear, String stage) {
        List<Stage> stages = list(programme.code(), fiscalYear, "", Integer.MAX_VALUE);
        return stages.stream()
                .filter(known -> known.stage().equals(stage))
                .findFirst()
                .orElseThrow(() -> {
                    String shown = stage.length() > 20 ? stage.substring(0, 20) : stage;
                    return Problem.of(ProblemType.UNKNOWN_STAGE)
                            .with("stage", shown)
                            .with("expected", stages.stream().map(Stage::stage).collect(Collectors.joining(", ")));
                });
    }

    /** In the order in which they end, at most 36 a year. */
    List<Stage> list(String programme, int fiscalYear, String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select * from (" + STAGES
                        + ") s where place collate \"C\" > :after order by place collate \"C\" limit :limit")
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Stage.class)
                .list());
    }
}
