package id.salur.disbursement.programme;

import id.salur.platform.page.Cursor;
import id.salur.platform.page.Page;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.VILLAGE_OFFICER,
        Roles.FACILITATOR,
        Roles.APPROVER,
        Roles.BANK,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listProgrammes",
            summary = "Programmes, with their rules and caps",
            description =
                    "Minimum and maximum are whole rupiah a family and year, a cap is a count of persons. Each with"
                            + " its source.")
    @APIResponse(responseCode = "200", description = "A page of programmes")
    @APIResponse(responseCode = "400", description = "invalid-cursor, invalid-limit")
    public RestResponse<Page<ProgrammeDetail>> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer asked, @Context UriInfo uri) {
        int limit = Cursor.limit(asked);
        return Page.cut(programmes.list(Cursor.text(cursor), limit + 1), limit, ProgrammeDetail::code)
                .respond(uri);
    }

    /** Rates of a programme, all years or those that hold on a day. Amounts are whole rupiah. */
    @GET
    @Path("/{code}/rates")
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.VILLAGE_OFFICER,
        Roles.FACILITATOR,
        Roles.APPROVER,
        Roles.BANK,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listRates",
            summary = "Rates with their source and confirmation",
            description = "Whole rupiah. `stageAmounts` are stages I to IV, `monthAmount` is a month.")
    @APIResponse(responseCode = "200", description = "A page of rates")
    @APIResponse(responseCode = "400", description = "invalid-cursor, invalid-limit")
    @APIResponse(responseCode = "422", description = "unknown-programme")
    public RestResponse<Page<Rate>> rates(
            @Parameter(example = "PKH") @PathParam("code") String code,
            @Parameter(description = "Only rates that hold on this day", example = "2019-01-01") @QueryParam("on")
                    LocalDate on,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked,
            @Context UriInfo uri) {
        int limit = Cursor.limit(asked);
        programmes.require(code);
        return Page.cut(programmes.rates(code, on, Cursor.text(cursor), limit + 1), limit, Rate::id)
                .respond(uri);
    }

    /** The stages of a year, in the order in which they end. */
    @GET
    @Path("/{code}/stages")
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.VILLAGE_OFFICER,
        Roles.FACILITATOR,
        Roles.APPROVER,
        Roles.BANK,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
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
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked,
            @Context UriInfo uri) {
        int limit = Cursor.limit(asked);
        programmes.require(code);
        String after = Cursor.text(cursor);
        return Page.cut(calendar.list(code, fiscalYear, after == null ? "" : after, limit + 1), limit, Stage::place)
                .respond(uri);
    }

    /** Villages that get the AKSES fixed part of PKH 2019. An unconfirmed assumption. */
    @GET
    @Path("/PKH/hard-access-areas")
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.VILLAGE_OFFICER,
        Roles.FACILITATOR,
        Roles.APPROVER,
        Roles.BANK,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listHardAccessAreas",
            summary = "Villages with the AKSES fixed part",
            description = "Assumption (`confirmed: false`) until the decree that lists them is at hand.")
    @APIResponse(responseCode = "200", description = "A page of villages")
    @APIResponse(responseCode = "400", description = "invalid-cursor, invalid-limit")
    public RestResponse<Page<HardAccessArea>> hardAccessAreas(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer asked, @Context UriInfo uri) {
        int limit = Cursor.limit(asked);
        return Page.cut(programmes.hardAccessAreas(Cursor.text(cursor), limit + 1), limit, HardAccessArea::regionCode)
                .respond(uri);
    }
}
