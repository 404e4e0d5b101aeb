package id.salur.disbursement.region;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** The regency, or {@code unknown-region} (422). */
    public Region requireRegency(String code) {
        Region region = require(code);
        if (!region.level().equals(REGENCY)) {
            throw Problem.of(ProblemType.UNKNOWN_REGION).with("region", code).with("expected", REGENCY);
        }
        return region;
    }
}
