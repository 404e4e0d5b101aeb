package id.salur.registry.region;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.sql.Everyday;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A family lives in a village that exists today. */
public final class Villages {
    /**
     * The row of a village in force, or its last one. It reads {@code region_succession} for more than its rows: a change of regions locks that
     * table, so nobody is put into a village that ends while they are.
     */
    private static final String NOW = """
        select r.valid_to as ended_on,
               exists (select from region_dispute d where d.code = r.code and d.valid_to is null and not d.takes_families) as disputed,
               array(select s.code_new from region_succession s where s.code_old = r.code and s.day = r.valid_to) as successors
          from region r where r.code = :code and r.level = 'VILLAGE' order by r.valid_from desc limit 1\
        """;

    private Villages() {}

    private record Now(LocalDate endedOn, boolean disputed, List<String> successors) {}

    /** 403 {@code outside-area}. Asked before anything that looks past the caller's areas, such as whether a number is taken. */
    public static void requireInArea(Handle h, String code) {
        boolean inside = Everyday.query(h, "select in_area(:code)")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one();
        if (!inside) {
            throw Problem.of(ProblemType.OUTSIDE_AREA);
        }
    }

    /**
     * Of a village that a family is put into: 422 {@code unknown-village}, {@code region-ended} with {@code successors}, or
     * {@code village-disputed} while a dispute keeps families out.
     */
    public static void require(Handle h, String code) {
        Now now = Everyday.query(h, NOW)
                .bind("code", code)
                .mapTo(Now.class)
                .findOne()
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_VILLAGE).with("regionCode", code));
        refuseEnded(h, code, now);
        if (now.disputed()) {
            throw Problem.of(ProblemType.VILLAGE_DISPUTED).with("regionCode", code);
        }
    }

    /** Of the village of a family that stayed where it was: 422 {@code region-ended} with {@code successors}. */
    public static void requireNotEnded(Handle h, String code) {
        Everyday.query(h, NOW)
                .bind("code", code)
                .mapTo(Now.class)
                .findOne()
                .ifPresent(now -> refuseEnded(h, code, now));
    }

    /** For a set that asks for its villages itself: none of them ends before the transaction does. */
    public static void holdStill(Handle h) {
        h.execute("lock table region_succession in access share mode");
    }

    private static void refuseEnded(Handle h, String code, Now now) {
        if (now.endedOn() == null) {
            return;
        }
        throw Problem.of(ProblemType.REGION_ENDED)
                .with("regionCode", code)
                .with("endedOn", now.endedOn().minusDays(1))
                .with(
                        "successors",
                        h.createQuery("select unnest(region_successors(:code))")
                                .bind("code", code)
                                .mapTo(String.class)
                                .list());
    }
}
