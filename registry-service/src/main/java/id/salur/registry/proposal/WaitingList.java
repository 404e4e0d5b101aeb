package id.salur.registry.proposal;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.sql.SqlFile;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.quota.Quotas;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** The order in which verified proposals get the places of a quota, by the rule of the day. */
@ApplicationScoped
class WaitingList {
    private static final String SQL = SqlFile.of(WaitingList.class, "waiting");

    private final Jdbi jdbi;
    private final Quotas quotas;
    private final Clock clock;

    WaitingList(Jdbi jdbi, Quotas quotas, Clock clock) {
        this.jdbi = jdbi;
        this.quotas = quotas;
        this.clock = clock;
    }

    private record Row(
            long place,
            UUID proposalId,
            UUID familyId,
            String regionCode,
            boolean room,
            List<String> keys,
            List<String> said) {
        Waiting shown() {
            return new Waiting(
                    place,
                    proposalId,
                    familyId,
                    regionCode,
                    room,
                    IntStream.range(0, keys.size())
                            .mapToObj(at -> new Waiting.Why(keys.get(at), said.get(at)))
                            .toList());
        }
    }

    List<Waiting> of(UUID quota, String after, int rows) {
        long free = quotas.use(quota).free();
        return jdbi.withHandle(h -> h.createQuery(SQL)
                .bind("quota", quota)
                .bind("free", free)
                .bind("today", JakartaDay.today(clock))
                .bind("after", place(after))
                .bind("rows", rows)
                .mapTo(Row.class)
                .map(Row::shown)
                .list());
    }

    private static long place(String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
    }
}
