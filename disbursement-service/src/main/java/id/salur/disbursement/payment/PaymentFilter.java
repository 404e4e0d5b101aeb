package id.salur.disbursement.payment;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of payments is narrowed to; null is any. */
public class PaymentFilter {
    @Parameter(example = "01890a5d-ac96-774b-bcce-b302099a8057")
    @QueryParam("runId")
    UUID runId;

    @Parameter(description = "Who is paid: a family, or an application of a programme that pays applications")
    @QueryParam("familyId")
    UUID familyId;

    @Parameter(description = "Needed without `runId` and `familyId`", example = "2019")
    @QueryParam("fiscalYear")
    Integer fiscalYear;

    @Parameter(example = "PKH")
    @QueryParam("programme")
    String programme;

    @Parameter(description = "The region and all below it", example = "53.15.05")
    @QueryParam("regionCode")
    String regionCode;

    @Parameter(example = "IV")
    @QueryParam("stage")
    String stage;

    @Parameter(example = "BRI")
    @QueryParam("bank")
    String bank;

    @QueryParam("state")
    PaymentState state;

    @Parameter(description = "Settled on this day or later", example = "2019-10-01")
    @QueryParam("settledFrom")
    LocalDate settledFrom;

    @Parameter(description = "Settled on this day or before", example = "2019-12-31")
    @QueryParam("settledUntil")
    LocalDate settledUntil;

    /** Whether the list is one of a place, in the order of its villages. */
    boolean ofPlace() {
        return runId == null && familyId == null;
    }

    /**
     * {@code filter-required} (400) for a place without a year: it would read what was paid since the first. A code of no region's
     * shape is {@code invalid-parameter} (400).
     */
    void require() {
        AreaRange.of(regionCode);
        if (ofPlace() && fiscalYear == null) {
            throw Problem.of(ProblemType.FILTER_REQUIRED).with("expected", List.of("runId", "familyId", "fiscalYear"));
        }
    }
}
