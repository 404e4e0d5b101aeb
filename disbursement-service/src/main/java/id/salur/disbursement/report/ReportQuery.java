package id.salur.disbursement.report;

import id.salur.platform.security.AreaRange;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a report is asked for; null is all.
 *
 * @param range the region and all below it
 * @param digits length of the region codes that rows are grouped by
 * @param on the day that ages are counted to
 */
public record ReportQuery(
        String programme,
        int fiscalYear,
        String regionCode,
        AreaRange range,
        int digits,
        String fund,
        String stage,
        String bank,
        LocalDate on) {
    /** Query parameters of the API, and what a report's query reads of each. */
    static final Map<String, String> PARAMETERS = Map.of(
            "programme", "programme",
            "fiscalYear", "fiscalYear",
            "regionCode", "from",
            "level", "digits",
            "fund", "fund",
            "stage", "stage",
            "bank", "bank",
            "on", "on");

    /** Of {@link AreaRange}, for the queries. */
    public String from() {
        return range.from();
    }

    public String below() {
        return range.below();
    }
}
