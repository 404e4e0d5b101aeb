package id.salur.disbursement.commitment;

import id.salur.disbursement.programme.Programme;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.programme.Stage;
import id.salur.disbursement.programme.StageCalendar;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.CopyIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes in a report: streamed to a staging table, then one set. The newest report of a family and kind counts. */
@ApplicationScoped
class Commitments {
    /** Families that a refusal names. */
    private static final int SHOWN = 10;

    private final Jdbi jdbi;
    private final Programmes programmes;
    private final StageCalendar calendar;
    private final Caller caller;

    Commitments(Jdbi jdbi, Programmes programmes, StageCalendar calendar, Caller caller) {
        this.jdbi = jdbi;
        this.programmes = programmes;
        this.calendar = calendar;
        this.caller = caller;
    }

    CommitmentReport receive(String programme, int fiscalYear, String stage, InputStream body) {
        Programme known = programmes.require(programme);
        Stage asked = calendar.require(known, fiscalYear, stage);
        return jdbi.withHandle(h -> {
            h.execute("""
                create temporary table commitment_staging
                  (line integer, family_id uuid, kind text, missed_months smallint) on commit drop\
                """);
            try (CopyIn copy = CopyIn.into(h, "commitment_staging (line, family_id, kind, missed_months)")) {
                CommitmentFile.read(
                        body,
                        asked.months(),
                        row -> copy.row(row.line(), row.familyId(), row.kind(), row.missedMonths()));
                copy.finish();
            }
            h.execute("analyze commitment_staging");
            refuseTwice(h);
            refuseUnknown(h, programme);
            return write(h, asked);
        });
    }

    /** By family and kind, in the order of the primary key. */
    List<CommitmentResult> list(String programme, int fiscalYear, String stage, String after, int limit) {
        programmes.require(programme);
        if (after != null && !after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[A-Z]{1,20}")) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
        return jdbi.withHandle(h -> h.createQuery("""
            select family_id, kind, region_code, missed_months, reported_by, reported_at from commitment_result
            where programme = :programme and fiscal_year = :fiscalYear and stage = :stage
              and (family_id, kind) > (:family, :kind)
            order by family_id, kind limit :limit\
            """)
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bind("stage", stage)
                .bind("family", after == null ? new UUID(0, 0) : UUID.fromString(after.substring(0, 36)))
                .bind("kind", after == null ? "" : after.substring(37))
                .bind("limit", limit)
                .mapTo(CommitmentResult.class)
                .list());
    }

    private static void refuseTwice(Handle h) {
        h.createQuery("""
            select line from (select line, row_number() over (partition by family_id, kind order by line) as nth
                              from commitment_staging) where nth > 1 order by line limit 1\
            """).mapTo(Integer.class).findOne().ifPresent(line -> {
            throw Problem.of(ProblemType.CSV_VALUE).with("line", line).with("column", "family_id");
        });
    }

    /** @param families that are not known, from this one on */
    private record Unknown(UUID familyId, long families) {}

    private static void refuseUnknown(Handle h, String programme) {
        List<Unknown> unknown = h.createQuery("""
            select distinct s.family_id, dense_rank() over (order by s.family_id desc) as families from commitment_staging s
            left join membership m on m.family_id = s.family_id and m.programme = :programme
            where m.family_id is null order by s.family_id limit :shown\
            """)
                .bind("programme", programme)
                .bind("shown", SHOWN)
                .mapTo(Unknown.class)
                .list();
        if (!unknown.isEmpty()) {
            throw Problem.of(ProblemType.UNKNOWN_FAMILY)
                    .with("families", unknown.get(0).families())
                    .with("familyIds", unknown.stream().map(Unknown::familyId).toList());
        }
    }

    private CommitmentReport write(Handle h, Stage stage) {
        return h.createQuery("""
            with written as (
              insert into commitment_result
                (programme, fiscal_year, stage, first_month, months, family_id, kind, region_code, missed_months, reported_by)
              select m.programme, :fiscalYear, :stage, :firstMonth, :months, s.family_id, s.kind, m.region_code, s.missed_months, :actor
              from commitment_staging s join membership m on m.family_id = s.family_id and m.programme = :programme
              order by s.family_id, s.kind
              on conflict (programme, fiscal_year, stage, family_id, kind) do update set
                missed_months = excluded.missed_months, region_code = excluded.region_code,
                reported_by = excluded.reported_by, reported_at = now()
              returning family_id, missed_months
            )
            select count(*) as rows, count(distinct family_id) as families,
                   count(distinct family_id) filter (where missed_months > 0) as missed
            from written\
            """)
                .bindMethods(stage)
                .bind("actor", caller.id())
                .mapTo(CommitmentReport.class)
                .one();
    }
}
