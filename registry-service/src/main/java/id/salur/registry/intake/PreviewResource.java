package id.salur.registry.intake;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.language.Languages;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.platform.table.TableFile;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.function.BinaryOperator;
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

/** Families by file in two steps: read first, applied afterwards. */
@Path("/v1/family-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "family-imports")
public class PreviewResource {
    private final FamilyImports imports;
    private final ImportReads reads;
    private final ImportProfiles profiles;
    private final RejectTexts texts;
    private final Languages languages;

    PreviewResource(
            FamilyImports imports, ImportReads reads, ImportProfiles profiles, RejectTexts texts, Languages languages) {
        this.imports = imports;
        this.reads = reads;
        this.profiles = profiles;
        this.texts = texts;
        this.languages = languages;
    }

    /** Reads a file, judges it and keeps it; nothing of it is taken in yet. */
    @POST
    @Path("/previews")
    @Consumes({TableFile.CSV, TableFile.XLSX, TableFile.EXCEL, TableFile.NDJSON, TableFile.BYTES})
    @Command(value = "family-import.preview", body = Command.Body.STREAM)
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Operation(
            operationId = "previewFamilyImport",
            summary = "Reads a file and says what each family would become",
            description = """
                The file is that of `importFamilies`. The answer counts in `preview` what it would do; `listFamilyImportRows` says it row by row, the rejects can be
                fetched at once. By the rule UPDATE what the file says of a registered family is so from `since` on, and members that it does not name
                stay; by REPLACE they have left. Neither changes who receives the money, nor moves a family: those rows are refused with what to do.
                The same file of the same caller by the same rule, while it is open or when it was applied: what it became (200). Nobody needs to decide: after 30 days it is discarded.\
                """)
    @RequestBody(
            content = {
                @Content(
                        mediaType = TableFile.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "one member", value = ImportResource.ONE_MEMBER)),
                @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Read; nothing is taken in yet",
            content = @Content(schema = @Schema(implementation = FamilyImport.class)))
    @APIResponse(
            responseCode = "200",
            description = "What the file became when the caller sent it before",
            content = @Content(schema = @Schema(implementation = FamilyImport.class)))
    @APIResponse(responseCode = "400", description = ImportResource.NOT_READ)
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`, `file-name-required`")
    public RestResponse<FamilyImport> preview(
            @BeanParam ImportOptions options, @Context HttpHeaders headers, InputStream body) {
        TableFile.requireName(headers, null, ImportResource.ENDS);
        return ImportResource.answer(imports.preview(body, profiles.asked(options)));
    }

    /** Imports by region and id. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listFamilyImports",
            summary = "Files by state and region",
            description = "Errors: `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<Page<FamilyImport>> list(
            @QueryParam("state") ImportState state,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode,
            @BeanParam Paging paging) {
        return paging.answer(reads.list(state, regionCode, paging.cursor(), paging.limit()));
    }

    /** Rows in the order of the file, until a day after it was applied. */
    @GET
    @Path("/{id}/rows")
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listFamilyImportRows",
            summary = "What each row of a file would do, or did",
            description = """
                Of a file that was read by `previewFamilyImport`; nothing once it was discarded, or a day after it was applied.
                Errors: `not-found` (404), `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).\
                """)
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<Page<PreviewedRow>> rows(
            @PathParam("id") UUID id, @QueryParam("outcome") ImportOutcome outcome, @BeanParam Paging paging) {
        reads.get(id);
        String after = paging.afterKey();
        List<ImportRowStored> rows = reads.rows(
                id, outcome, after == null ? ImportReads.Place.START : ImportReads.Place.of(after), paging.rows());
        BinaryOperator<String> inLanguage = texts.in(languages.ofAnswer(), imports.programmes());
        return paging.answer(paging.page(rows, row -> new ImportReads.Place(row.familyNo(), row.line()))
                .map(row -> PreviewedRow.of(row, inLanguage)));
    }

    /** Takes in what was read, part by part. */
    @POST
    @Path("/{id}/apply")
    @Command("family-import.apply")
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Operation(operationId = "applyFamilyImport", summary = "Begins to take in what was read", description = """
                It goes on by itself, in parts of some thousand families of which each is one transaction; `getFamilyImport` says how far it is. Each part is judged again: what
                was written since the preview counts, in `otherwise`. An import that stopped goes on when it is applied again. `If-Match` is honoured when sent.
                Errors: `illegal-transition` (409), `stale-etag` (412), `not-found` (404).\
                """)
    @APIResponse(
            responseCode = "200",
            description = "It is being applied",
            content = @Content(schema = @Schema(implementation = FamilyImport.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<FamilyImport> apply(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        imports.apply(id, ifMatch);
        return current(id);
    }

    /** Nothing is taken in, and the rows are forgotten. */
    @POST
    @Path("/{id}/discard")
    @Command("family-import.discard")
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Operation(
            operationId = "discardFamilyImport",
            summary = "Forgets what was read",
            description = "Errors: `illegal-transition` (409), `stale-etag` (412), `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "Discarded",
            content = @Content(schema = @Schema(implementation = FamilyImport.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<FamilyImport> discard(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        imports.discard(id, ifMatch);
        return current(id);
    }

    private RestResponse<FamilyImport> current(UUID id) {
        FamilyImport found = reads.get(id);
        return Answers.tagged(found, found.version());
    }
}
