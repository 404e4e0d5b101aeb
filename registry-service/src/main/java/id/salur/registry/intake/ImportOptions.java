package id.salur.registry.intake;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * How a file is to be taken.
 *
 * @param rule what it may do to families that are registered; NEW, nothing, where none is said; UPDATE is the only one of a file of facts
 * @param since first day that changed facts of registered families are so, not to come; today where none is said, or the first day of the quarter by a
 *     profile of quarters
 * @param profile how its columns are called, a code of the list of import profiles; our own where none is said
 */
public record ImportOptions(
        @QueryParam("rule") ImportRule rule,

        @Parameter(example = "2026-10-01") @QueryParam("since")
        LocalDate since,

        @Parameter(example = "DESIL") @QueryParam("profile") String profile,

        @Parameter(
                description = "How dates are written: `id-ID` (day first, where none is said) or `en` (ISO 8601 only)",
                example = "id-ID")
        @QueryParam("locale")
        String locale) {}
