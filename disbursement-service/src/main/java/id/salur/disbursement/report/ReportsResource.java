package id.salur.disbursement.report;

import id.salur.disbursement.programme.Programmes;
import id.salur.platform.language.Language;
import id.salur.platform.language.Languages;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import id.salur.platform.time.JakartaDay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports as JSON, CSV or XLSX, whichever the caller accepts. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public class ReportsResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private final Reports reports;
    private final Programmes programmes;
    private final Clock clock;
    private final Languages languages;
    private final Heading heading;
    private final Caller caller;

    ReportsResource(
            Reports reports, Programmes programmes, Clock clock, Languages languages, Heading heading, Caller caller) {
        this.reports = reports;
        this.programmes = programmes;
        this.clock = clock;
        this.languages = languages;
        this.heading = heading;
        this.caller = caller;
    }

    /** What reports are narrowed to. */
    public static class Filter {
        @NotNull
        @Parameter(example = "2019")
        @QueryParam("fiscalYear")
        Integer fiscalYear;

        @Parameter(description = "All programmes without it", example = "PKH")
        @QueryParam("programme")
        String programme;

        @Parameter(
                description = "The region and all below it, in the caller's areas; without it the caller's areas",
                example = "53")
        @QueryParam("regionCode")
        String regionCode;

        @Parameter(
                description =
                        "Rows by regions of this level, or of that of `regionCode` where it is lower; without it the level below `regionCode`")
        @QueryParam("level")
        Level level;

        @Parameter(description = "Whose money: APBN, or APBD of a region", example = "APBN")
        @QueryParam("fund")
        String fund;

        @Parameter(example = "IV")
        @QueryParam("stage")
        String stage;

        @Parameter(example = "BRI")
        @QueryParam("bank")
        String bank;

        @Parameter(description = "The day that ages are counted to; today without it", example = "2019-12-31")
        @QueryParam("on")
        LocalDate on;
    }

    /** The reports there are, with their columns in both languages. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(operationId = "listReports", summary = "The reports there are, with their columns")
    @APIResponse(responseCode = "200", description = "A page of definitions")
    public RestResponse<Page<ReportDefinition>> list(@BeanParam Paging paging) {
        List<ReportDefinition> rows = reports.after(paging.afterKey()).stream()
                .limit(paging.rows())
                .map(r -> new ReportDefinition(
                        r.id(), r.english(), r.indonesian(), r.columns(), List.copyOf(r.parameters())))
                .toList();
        return paging.answer(rows, ReportDefinition::id);
    }

    /** One report. JSON is paged; CSV and XLSX hold every row, streamed. The caller's areas only. */
    @GET
    @Path("/{report}")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX})
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(
            operationId = "getReport",
            summary = "A report as JSON, CSV or XLSX",
            description = "By `Accept`. Amounts are whole rupiah. `GET /v1/reports` lists the reports: absorption,"
                    + " failures-by-reason, families-by-stage, realisation-by-bank, -programme, -region and"
                    + " -stage, unreconciled-ageing. CSV has the names of the columns, XLSX their titles in the"
                    + " language of `Accept-Language`, below a heading (title, period, region) and above the sums. What a report can be narrowed by is in that list; another parameter is refused. A CSV text that begins like a formula has an apostrophe"
                    + " before it.")
    @APIResponse(
            responseCode = "200",
            description = "Rows in the order of their keys",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportPage.class),
                        examples = @ExampleObject(name = "by bank", value = """
                            {"items":[{"programme":"PKH","bank":"BNI","payments":9600,"familyPayments":9600,"settled":11136000000,"inTransit":0,"failed":0,"returned":0}],"next":null}\
                            """)),
                @Content(mediaType = CSV, examples = @ExampleObject(name = "by bank", value = """
                    programme,bank,payments,familyPayments,settled,inTransit,failed,returned
                    PKH,BNI,9600,9600,11136000000,0,0,0
                    """)),
                @Content(mediaType = XLSX)
            })
    @APIResponse(
            responseCode = "400",
            description = "invalid-request: no fiscalYear; filter-required: families-by-stage without a regency;"
                    + " unknown-parameter: the report cannot be narrowed by it; invalid-parameter, invalid-cursor,"
                    + " invalid-limit")
    @APIResponse(
            responseCode = "403",
            description = "role-not-allowed, outside-area: `regionCode` is not wholly in the caller's areas")
    @APIResponse(responseCode = "404", description = "not-found: no such report")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    @APIResponse(responseCode = "422", description = "unknown-programme")
    public Response get(
            @Parameter(example = "unreconciled-ageing") @PathParam("report") String id,
            @Valid @BeanParam Filter filter,
            @BeanParam Paging paging,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Report report = reports.require(id);
        requireRead(report, uri);
        ReportQuery query = query(filter);
        report.require(query);
        return switch (Format.wanted(headers.getAcceptableMediaTypes())) {
            case CSV -> file(id + ".csv", CSV + ";charset=UTF-8", out -> reports.csv(report, query, out));
            case XLSX -> {
                boolean indonesian = languages.ofAnswer() == Language.INDONESIAN;
                List<String> above = heading.of(report, query, indonesian);
                yield file(id + ".xlsx", XLSX, out -> reports.xlsx(report, query, above, indonesian, out));
            }
            case JSON -> json(report, query, paging);
        };
    }

    /** What a report does not read would stand in its heading and not be true of its figures: 400 {@code unknown-parameter}. */
    private static void requireRead(Report report, UriInfo uri) {
        SortedSet<String> known = report.parameters();
        uri.getQueryParameters().keySet().stream()
                .filter(ReportQuery.PARAMETERS::containsKey)
                .filter(given -> !known.contains(given))
                .findFirst()
                .ifPresent(given -> {
                    throw Problem.of(ProblemType.UNKNOWN_PARAMETER)
                            .with("parameter", given)
                            .with("known", List.copyOf(known));
                });
    }

    private ReportQuery query(Filter filter) {
        if (filter.programme != null) {
            programmes.require(filter.programme);
        }
        String region = filter.regionCode == null ? broadest() : filter.regionCode;
        return new ReportQuery(
                filter.programme,
                filter.fiscalYear,
                filter.regionCode,
                AreaRange.askedWhole(filter.regionCode),
                Level.digits(filter.level, region),
                filter.fund,
                filter.stage,
                filter.bank,
                filter.on == null ? JakartaDay.today(clock) : filter.on);
    }

    /** Of the caller's areas. */
    private String broadest() {
        return caller.areas().stream()
                .min(Comparator.comparingInt(Level::length))
                .orElse(null);
    }

    private static Response file(String name, String type, StreamingOutput stream) {
        return Response.ok(stream, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Response json(Report report, ReportQuery query, Paging paging) {
        return paging.answer(
                        paging.page(reports.page(report, query, paging.afterKey(), paging.rows()), Reports.Row::key)
                                .map(row -> named(report, row.values())))
                .toResponse();
    }

    private static Map<String, Object> named(Report report, List<Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            row.put(report.columns().get(i).name(), values.get(i));
        }
        return row;
    }
}
