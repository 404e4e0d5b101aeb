package id.salur.registry.region.change;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.TableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Regions that become others. */
@Path("/v1/region-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "region-changes")
public class RegionChangeResource {
    private static final String EXAMPLE = """
        {"id":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a42","version":1,"regionCode":"53.15","day":"2026-01-01","regionsEnded":1,"regionsBegun":1,
         "families":212,"memberships":371,"familiesStay":0,"state":"PROPOSED","proposedBy":"u-1","proposedAt":"2026-01-12T02:00:00Z",
         "decidedBy":null,"decidedAt":null,"availableActions":["CANCEL"],"unavailableActions":[{"action":"APPLY","reason":"same-person"}]}\
        """;

    private final RegionChanges changes;

    RegionChangeResource(RegionChanges changes) {
        this.changes = changes;
    }

    /** Up to 500 changes of one day. */
    public record NewRegionChange(
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid ChangeRow> changes) {}

    /** Says what would become of the regions and of who lives there; nothing changes yet. */
    @POST
    @Command("region-change.propose")
    @RolesAllowed(Roles.OFFICES)
    @Operation(operationId = "proposeRegionChange", summary = "Proposes that regions become others", description = """
        A region that is renumbered or moves to another parent is one row; what lies below it follows by its code, unless it has a row of its own. Several
        rows of one old code are a split, one of them with the same code if it goes on; several old codes of one new are a merger. The same code twice and a
        `name` is another name. All codes lie in the caller's areas, all rows are of one day, and the day is not to come.
        Errors: `region-change-not-possible` (422), `outside-area` (403), `invalid-request` (400).\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "a village moves to another district", value = """
                                {"changes":[{"codeOld":"53.15.05.2003","codeNew":"53.15.12.2099","day":"2026-01-01","legalBasis":"Perda 4/2025","confirmed":true}]}\
                                """)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed, with what it would do",
            content =
                    @Content(
                            schema = @Schema(implementation = RegionChange.class),
                            examples = @ExampleObject(name = "change", value = EXAMPLE)))
    @APIResponse(
            responseCode = "422",
            description = "`region-change-not-possible` with `count` and the first 100 `lines`")
    public RestResponse<RegionChange> propose(@NotNull @Valid NewRegionChange change) {
        return created(changes.propose(change.changes()));
    }

    /** As {@link #propose}, by file. */
    @POST
    @Path("/files")
    @Consumes({TableFile.CSV, TableFile.XLSX, TableFile.EXCEL, TableFile.BYTES})
    @Command(value = "region-change.import", body = Command.Body.STREAM)
    @RolesAllowed(Roles.OFFICES)
    @Operation(
            operationId = "importRegionChange",
            summary = "Proposes the changes of a CSV or XLSX file",
            description = """
                Columns by name: `code_old`, `code_new`, `name` (empty where it is kept), `day`, `legal_basis`, `confirmed`; codes are text. A file is one
                set: it is proposed whole or refused whole, `lines` say why. Errors: `region-change-not-possible` (422), `outside-area` (403),
                `csv-value` and its like (400).\
                """)
    @RequestBody(
            content = {
                @Content(
                        mediaType = TableFile.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "a village moves to another district", value = """
                            code_old,code_new,name,day,legal_basis,confirmed
                            53.15.05.2003,53.15.12.2099,,2026-01-01,Perda 4/2025,TRUE
                            """)),
                @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Proposed, with what it would do",
            content =
                    @Content(
                            schema = @Schema(implementation = RegionChange.class),
                            examples = @ExampleObject(name = "change", value = EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description = "`csv-value`, `csv-columns`, `csv-separator`, `csv-header`, `csv-encoding`, `csv-malformed`,"
                    + " `csv-empty`, `xls-format`, `xlsx-encrypted`, `xlsx-formula`, `xlsx-limit`,"
                    + " `xlsx-malformed`, `xlsx-sheets`, `numbers-rounded`, `unknown-locale`")
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`, `file-name-required`")
    @APIResponse(
            responseCode = "422",
            description = "`region-change-not-possible` with `count` and the first 100 `lines`")
    public RestResponse<RegionChange> load(
            @Parameter(
                            description =
                                    "How dates are written: `id-ID` (day first, where none is said) or `en` (ISO 8601"
                                            + " only)",
                            example = "id-ID")
                    @QueryParam("locale")
                    String locale,
            @Context HttpHeaders headers,
            InputStream body) {
        TableFile.requireName(headers);
        return created(changes.propose(body, DateOrder.of(locale)));
    }

    /** Changes by region and id. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.AUDITOR})
    @Operation(
            operationId = "listRegionChanges",
            summary = "Changes of regions by state and region",
            description = "Errors: `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<Page<RegionChange>> list(
            @QueryParam("state") RegionChangeState state,
            @Parameter(example = "15.01") @QueryParam("regionCode") String regionCode,
            @BeanParam Paging paging) {
        return paging.answer(changes.list(state, regionCode, paging.cursor(), paging.limit()));
    }

    /** One change. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.AUDITOR})
    @Operation(
            operationId = "getRegionChange",
            summary = "One change of regions",
            description = "Errors: `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "The change; ETag is the version",
            content =
                    @Content(
                            schema = @Schema(implementation = RegionChange.class),
                            examples = @ExampleObject(name = "change", value = EXAMPLE)))
    public RestResponse<RegionChange> get(@PathParam("id") UUID id) {
        return current(id);
    }

    /** By another person than proposed it. Everybody who lives there goes along in the same transaction. */
    @POST
    @Path("/{id}/apply")
    @Command("region-change.apply")
    @RolesAllowed(Roles.OFFICES)
    @Operation(
            operationId = "applyRegionChange",
            summary = "The regions become others, and who lives there goes along",
            description = """
                Families, members, memberships, proposals and tasks get the new codes as one set, and `family.changed.v1` tells each family's new place; decisions
                keep the code they were made under. Families of a village with several successors stay, with a task MOVE_FAMILY each. The code in a token is not
                changed: officers of the old code need a new one. `If-Match` is honoured when sent. Errors: `same-person`, `illegal-transition` (409),
                `region-change-not-possible` (422, the regions changed since), `busy` (503, an import into a village runs), `stale-etag` (412), `not-found` (404).\
                """)
    @APIResponse(
            responseCode = "200",
            description = "Applied, with what it did",
            content = @Content(schema = @Schema(implementation = RegionChange.class)))
    @APIResponse(responseCode = "409", description = "`same-person`, `illegal-transition`")
    @APIResponse(
            responseCode = "422",
            description = "`region-change-not-possible` with `count` and the first 100 `lines`")
    public RestResponse<RegionChange> apply(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        changes.apply(id, ifMatch);
        return current(id);
    }

    /** Nothing changes. */
    @POST
    @Path("/{id}/cancel")
    @Command("region-change.cancel")
    @RolesAllowed(Roles.OFFICES)
    @Operation(
            operationId = "cancelRegionChange",
            summary = "The change is not made",
            description = "Errors: `illegal-transition` (409), `stale-etag` (412), `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = RegionChange.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<RegionChange> cancel(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        changes.cancel(id, ifMatch);
        return current(id);
    }

    private RestResponse<RegionChange> created(UUID id) {
        RegionChange made = changes.get(id);
        return Answers.created("/v1/region-changes", id, made, made.version());
    }

    private RestResponse<RegionChange> current(UUID id) {
        RegionChange change = changes.get(id);
        return Answers.tagged(change, change.version());
    }
}
