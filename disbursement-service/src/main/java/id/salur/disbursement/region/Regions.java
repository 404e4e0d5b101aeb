package id.salur.disbursement.region;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The regions that can hold money. */
@ApplicationScoped
public class Regions {
    public static final String NATION = "ID";
    public static final String REGENCY = "REGENCY";

    private final Jdbi jdbi;

    Regions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The region, or {@code unknown-region} (422). */
    public Region require(String code) {
        return jdbi.withHandle(h -> h.createQuery("select code, parent, level, name from region where code = :code")
                        .bind("code", code)
                        .mapTo(Region.class)
                        .findOne())
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_REGION).with("region", code));
    }

    /** As {@link #require}, for what begins now: {@code region-ended} (422) with its successors where it became others. */
    public Region requireGoingOn(String code) {
        Region region = require(code);
        jdbi.withHandle(h -> h.createQuery("select ended_on from region where code = :code and ended_on is not null")
                        .bind("code", code)
                        .mapTo(LocalDate.class)
                        .findOne())
                .ifPresent(endedOn -> {
                    throw Problem.of(ProblemType.REGION_ENDED)
                            .with("regionCode", code)
                            .with("endedOn", endedOn.minusDays(1))
                            .with("successors", successors(code, endedOn));
                });
        return region;
    }

    private List<String> successors(String code, LocalDate endedOn) {
        return jdbi.withHandle(h -> h.createQuery("""
            select became from region where code = :code and became is not null
            union select code_new from region_succession where code_old = :code and day = :day and code_new <> code_old order by 1\
            """)
                .bind("code", code)
                .bind("day", endedOn)
                .mapTo(String.class)
                .list());
    }

    /** The regency, or {@code unknown-region}, {@code region-ended} (422). */
    public Region requireRegency(String code) {
        Region region = requireGoingOn(code);
        if (!region.level().equals(REGENCY)) {
            throw Problem.of(ProblemType.UNKNOWN_REGION).with("region", code).with("expected", REGENCY);
        }
        return region;
    }
}
