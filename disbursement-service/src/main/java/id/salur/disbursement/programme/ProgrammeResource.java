package id.salur.disbursement.programme;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Programmes and their rates, the same for the whole nation. */
@Path("/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "programmes", description = "Programmes, rates with their source, hard access areas")
public class ProgrammeResource {
    private final Programmes programmes;
    private final StageCalendar calendar;

    ProgrammeResource(Programmes programmes, StageCalendar calendar) {
        this.programmes = programmes;
        this.calendar = calendar;
    }

    /** Programmes in the order of their codes, with the rules and caps of all years. */
    @GET
    @RolesAllowed({Roles.READERS, Roles.BANK})
    @Operation(
            operationId = "listProgrammes",
            summary = "Programmes, with their rules and caps",
            description =
                    "Minimum and maximum are whole rupiah a family and year, a cap is a count of persons. Each with"
                            + " its source.")
    @APIResponse(responseCode = "200", description = "A page of programmes")
    public RestResponse<Page<ProgrammeDetail>> list(@BeanParam Paging paging) {
        return paging.answer(programmes.list(paging.afterKey(), paging.rows()), ProgrammeDetail::code);
    }

    /** Rates of a programme, all years or those that hold on a day. Amounts are whole rupiah. */
    @GET
    @Path("/{code}/rates")
    @RolesAllowed({Roles.READERS, Roles.BANK})
    @Operation(
            operationId = "listRates",
            summary = "Rates with their source and confirmation",
            description = "Whole rupiah. `stageAmounts` are stages I to IV, `monthAmount` is a month.")
    @APIResponse(responseCode = "200", description = "A page of rates")
    @APIResponse(responseCode = "422", description = "unknown-programme")
    public RestResponse<Page<Rate>> rates(
            @Parameter(example = "PKH") @PathParam("code") String code,
            @Parameter(description = "Only rates that hold on this day", example = "2019-01-01") @QueryParam("on")
                    LocalDate on,
            @BeanParam Paging paging) {
        programmes.require(code);
        return paging.answer(programmes.rates(code, on, paging.afterKey(), paging.rows()), Rate::id);
    }

    /** The stages of a year, in the order in which they end. */
    @GET
    @Path("/{code}/stages")
    @RolesAllowed({Roles.READERS, Roles.BANK})
    @Operation(
            operationId = "listStages",
            summary = "Stages of a programme and year, with their source",
            description =
                    "A programme may have several forms in one year, such as quarters and months: a run can be opened"
                            + " for each of their stages, and a family is paid for a month once. `firstMonth` is 1 to 12,"
                            + " `months` a count.")
    @APIResponse(
            responseCode = "200",
            description = "A page of stages; none where the programme has no calendar for the year")
    @APIResponse(responseCode = "400", description = "invalid-request: no fiscalYear; invalid-cursor, invalid-limit")
    @APIResponse(responseCode = "422", description = "unknown-programme")
    public RestResponse<Page<Stage>> stages(
            @Parameter(description = "Programme code", example = "PKH") @PathParam("code") String code,
            @NotNull
                    @Min(2007)
                    @Max(2100)
                    @Parameter(description = "Fiscal year, 2007 to 2100", example = "2020")
                    @QueryParam("fiscalYear")
                    Integer fiscalYear,
            @BeanParam Paging paging) {
        programmes.require(code);
        String after = paging.afterKey();
        return paging.answer(calendar.list(code, fiscalYear, after == null ? "" : after, paging.rows()), Stage::place);
    }

    /** Villages that get the AKSES fixed part of PKH 2019. An unconfirmed assumption. */
    @GET
    @Path("/PKH/hard-access-areas")
    @RolesAllowed({Roles.READERS, Roles.BANK})
    @Operation(
            operationId = "listHardAccessAreas",
            summary = "Villages with the AKSES fixed part",
            description = "Assumption (`confirmed: false`) until the decree that lists them is at hand.")
    @APIResponse(responseCode = "200", description = "A page of villages")
    public RestResponse<Page<HardAccessArea>> hardAccessAreas(@BeanParam Paging paging) {
        return paging.answer(programmes.hardAccessAreas(paging.afterKey(), paging.rows()), HardAccessArea::regionCode);
    }
}
