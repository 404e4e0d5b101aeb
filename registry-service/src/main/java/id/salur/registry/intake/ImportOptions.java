package id.salur.registry.intake;

import id.salur.platform.table.DateOrder;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * How a file is to be taken.
 *
 * @param rule what it may do to families that are registered; NEW, nothing, where none is said
 * @param since first day that changed facts of registered families are so, not to come; today where none is said
 */
public record ImportOptions(
        @QueryParam("rule") ImportRule rule,

        @Parameter(example = "2026-10-01") @QueryParam("since")
        LocalDate since,

        @Parameter(
                description = "How dates are written: `id-ID` (day first, where none is said) or `en` (ISO 8601 only)",
                example = "id-ID")
        @QueryParam("locale")
        String locale) {

    ImportAsked asked() {
        return new ImportAsked(rule == null ? ImportRule.NEW : rule, ImportAsked.OWN, DateOrder.of(locale), since);
    }
}
