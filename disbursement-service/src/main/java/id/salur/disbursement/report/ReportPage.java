package id.salur.disbursement.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a report.
 *
 * @param items at most {@code limit} rows, in the order of their keys
 * @param next cursor of the next page, null on the last
 */
record ReportPage(
        List<ReportRow> items, @Schema(nullable = true) String next) {}
