package id.salur.disbursement.history;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures of the past as their sources state them. Nothing is ever corrected: checks flag. */
@Path("/v1/historic-figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "historic-figures",
        description = "Published and historic figures, checks that flag them, what was computed beside")
public class FigureResource {
    private final Figures figures;
    private final Comparisons comparisons;

    FigureResource(Figures figures, Comparisons comparisons) {
        this.figures = figures;
        this.comparisons = comparisons;
    }

    /** Figures in the order they came in, with the rules that flag them. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(
            operationId = "listHistoricFigures",
            summary = "Published and historic figures with their flags",
            description =
                    "`stated` is the text, `value` the exact number read from it by `locale`, `roundingUnit` the worth"
                            + " of its last digit. Rupiah are whole. Figures of the nation are seen by whose areas are the"
                            + " nation.")
    @APIResponse(responseCode = "200", description = "A page of figures")
    public RestResponse<Page<HistoricFigure>> list(@BeanParam FigureFilter filter, @BeanParam Paging paging) {
        return paging.answer(figures.list(filter, paging.after(), paging.rows()), HistoricFigure::id);
    }

    /** Every check that was run, flagged or not, in both languages. */
    @GET
    @Path("/checks")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(
            operationId = "listHistoricChecks",
            summary = "Checks of figures: rule, inputs, expected, found, verdict",
            description =
                    "Limits come from the rates, caps and thresholds that hold in the figure's year. Computed when"
                            + " figures come in and at every start.")
    @APIResponse(responseCode = "200", description = "A page of checks")
    public RestResponse<Page<HistoricCheck>> checks(
            @BeanParam FigureFilter filter, @BeanParam CheckFilter check, @BeanParam Paging paging) {
        return paging.answer(figures.checks(filter, check, paging.after(), paging.rows()), HistoricCheck::id);
    }

    /** Published beside computed, or why nothing was computed. */
    @GET
    @Path("/comparison")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(
            operationId = "compareHistoricFigures",
            summary = "Published figures beside what was computed",
            description =
                    "Every figure of the year and region that is an amount, families, groups or houses. Rupiah are"
                            + " settled, families different families paid: their number is what a family count costs."
                            + " `computed` is of the `stage`, up to `cumulativeTo`, or of the year. A TOTAL names its"
                            + " `parts`: the lines of its source, or where there are none all programmes paid. What was"
                            + " not computed is null, and `notComputed` says why.")
    @APIResponse(responseCode = "200", description = "A page of comparisons; `difference` is computed less published")
    @APIResponse(
            responseCode = "400",
            description =
                    "filter-required: no regionCode or fiscalYear; invalid-parameter, invalid-cursor, invalid-limit")
    public RestResponse<Page<Comparison>> comparison(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @Parameter(required = true, example = "53.15") @QueryParam("regionCode") String regionCode,
            @Parameter(required = true, example = "2019") @QueryParam("fiscalYear") Integer fiscalYear,
            @BeanParam Paging paging) {
        if (regionCode == null || fiscalYear == null) {
            throw Problem.of(ProblemType.FILTER_REQUIRED).with("expected", List.of("regionCode=53.15&fiscalYear=2019"));
        }
        return paging.answer(
                comparisons.of(programme, regionCode, fiscalYear, paging.after(), paging.rows()), Comparison::figureId);
    }
}
