package id.salur.disbursement.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a report is called and what its columns mean.
 *
 * @param parameters what it can be narrowed by; any other parameter of the operation is refused
 */
public record ReportDefinition(
        @Schema(examples = "realisation-by-bank") String id,
        String english,
        String indonesian,
        List<Column> columns,
        List<String> parameters) {}
