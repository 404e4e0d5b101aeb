package id.salur.registry.family;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.sql.Everyday;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A family lives in a village that exists today. */
final class Villages {
    private Villages() {}

    /** 403 {@code outside-area}. Asked before anything that looks past the caller's areas, such as whether a number is taken. */
    static void requireInArea(Handle h, String code) {
        boolean inside = Everyday.query(h, "select in_area(:code)")
                .bind("code", code)
                .mapTo(Boolean.class)
                .one();
        if (!inside) {
            throw Problem.of(ProblemType.OUTSIDE_AREA);
        }
    }

    /** 422 {@code unknown-village}, or {@code village-disputed} while two regencies claim it. */
    static void require(Handle h, String code) {
        Optional<String> status = Everyday.query(
                        h, "select status from region where code = :code and level = 'VILLAGE' and valid_to is null")
                .bind("code", code)
                .mapTo(String.class)
                .findOne();
        if (status.isEmpty()) {
            throw Problem.of(ProblemType.UNKNOWN_VILLAGE).with("regionCode", code);
        }
        if (!status.get().equals("active")) {
            throw Problem.of(ProblemType.VILLAGE_DISPUTED).with("regionCode", code);
        }
    }
}
