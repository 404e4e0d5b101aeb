package id.salur.disbursement.history;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What checks are narrowed to besides their figures; null is any. */
public class CheckFilter {
    @Parameter(example = "UNIT_COST")
    @QueryParam("rule")
    String rule;

    @Parameter(description = "FLAG or OK", example = "FLAG")
    @QueryParam("verdict")
    String verdict;

    @QueryParam("figureId")
    UUID figureId;
}
