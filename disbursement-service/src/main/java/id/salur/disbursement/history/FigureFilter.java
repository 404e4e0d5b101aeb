package id.salur.disbursement.history;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What figures are narrowed to; null is any. */
public class FigureFilter {
    @Parameter(example = "002")
    @QueryParam("source")
    String source;

    @Parameter(example = "PKH")
    @QueryParam("programme")
    String programme;

    @Parameter(description = "The region and all below it", example = "53")
    @QueryParam("regionCode")
    String regionCode;

    @Parameter(description = "As stated", example = "2019 tahap IV")
    @QueryParam("period")
    String period;

    @Parameter(example = "2019")
    @QueryParam("fiscalYear")
    Integer fiscalYear;

    @Parameter(example = "amount")
    @QueryParam("metric")
    String metric;
}
