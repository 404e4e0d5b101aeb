package id.salur.disbursement.unpaid;

import id.salur.disbursement.programme.Programme;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.stage.StageRun;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Members of the run's programme and regency, or approved applications to it, active on its reference date, without a paid
 * payment in the stage. Each is looked up by keys, in the order of an index: a page costs what it shows and the paid members that
 * lie between, counting costs every member of the regency once.
 */
@ApplicationScoped
class UnpaidFamilies {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String MEMBERS = SqlFile.of(UnpaidFamilies.class, "members");

    private static final String APPLICATIONS = SqlFile.of(UnpaidFamilies.class, "applications");

    /** By keys only: {@code offset 0} keeps the planner, which knows little of a young table, from a range of the year's payments. */
    private static final String UNPAID = SqlFile.of(UnpaidFamilies.class, "unpaid");

    private static final String PAGE = SqlFile.set(SqlFile.of(UnpaidFamilies.class, "page"), "unpaid", UNPAID);
    private static final String COUNTS = SqlFile.set(SqlFile.of(UnpaidFamilies.class, "counts"), "unpaid", UNPAID);

    private final Jdbi jdbi;
    private final Programmes programmes;

    UnpaidFamilies(Jdbi jdbi, Programmes programmes) {
        this.jdbi = jdbi;
        this.programmes = programmes;
    }

    private record Count(UnpaidReason reason, long families) {}

    List<UnpaidFamily> list(StageRun run, UnpaidReason reason, String after, int limit) {
        return jdbi.withHandle(h -> bind(h.createQuery(unpaid(PAGE, run)), run, after)
                .bind("reason", reason)
                .bind("limit", limit)
                .mapTo(UnpaidFamily.class)
                .list());
    }

    /** Every reason, also those of nobody, and the sum as {@code total}. */
    Map<String, Long> counts(StageRun run) {
        List<Count> counts = jdbi.withHandle(h -> bind(h.createQuery(unpaid(COUNTS, run)), run, null)
                .mapTo(Count.class)
                .list());
        Map<String, Long> answer = new LinkedHashMap<>();
        for (UnpaidReason reason : UnpaidReason.values()) {
            answer.put(reason.name(), 0L);
        }
        counts.forEach(count -> answer.put(count.reason().name(), count.families()));
        answer.put("total", counts.stream().mapToLong(Count::families).sum());
        return answer;
    }

    private String unpaid(String sql, StageRun run) {
        boolean families = programmes.require(run.programme()).payee() == Programme.Payee.FAMILY;
        return SqlFile.set(sql, "members", families ? MEMBERS : APPLICATIONS);
    }

    private static Query bind(Query query, StageRun run, String after) {
        if (after != null && !after.matches("[0-9.]{5,13}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
        int slash = after == null ? 0 : after.indexOf('/');
        return query.bindMethods(run)
                .bindMethods(AreaRange.of(run.regionCode()))
                .bind("village", after == null ? "" : after.substring(0, slash))
                .bind("family", after == null ? FIRST : UUID.fromString(after.substring(slash + 1)));
    }
}
