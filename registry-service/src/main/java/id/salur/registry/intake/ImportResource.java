package id.salur.registry.intake;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.language.Languages;
import id.salur.platform.security.Roles;
import id.salur.platform.table.Rejects;
import id.salur.platform.table.TableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Families by file. */
@Path("/v1/family-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "family-imports")
public class ImportResource {
    /** A file, in the document. */
    static final String ONE_MEMBER = """
        kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes
        5315053112240001,5315054102899001,Warga 000123,F,1989-02-01,HEAD,true,53.15.05.1025,2,,,false,,PKH|BPNT
        """;

    /** Problems of a file that cannot be read, in the document. */
    static final String NOT_READ =
            "`csv-separator`, `csv-header`, `csv-encoding`, `csv-malformed`, `csv-empty`, `xls-format`,"
                    + " `xlsx-encrypted`, `xlsx-formula`, `xlsx-limit`, `xlsx-malformed`, `xlsx-sheets`,"
                    + " `numbers-rounded`, `unknown-locale`, `invalid-parameter`";

    static final String EXAMPLE = """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"53.15","rows":91132,"families":22782,"members":91128,"proposals":42851,
         "rejected":1,"rejectedRows":4,"alreadyRegistered":0,"warnings":0,"importedBy":"officer-53-15","importedAt":"2019-01-03T02:00:00Z",
         "version":1,"state":"APPLIED","rule":"NEW","profile":"SALUR","since":null,"updated":0,"total":22783,"done":22783,"otherwise":0,
         "preview":{"families":22782,"members":91128,"proposals":42851,"updated":0,"alreadyRegistered":0,"rejected":1,"rejectedRows":4,"warnings":0},
         "decidedBy":null,"decidedAt":null,"availableActions":[],
         "unavailableActions":[{"action":"APPLY","reason":"illegal-transition"},{"action":"DISCARD","reason":"illegal-transition"}]}\
        """;

    private static final String REJECTS = """
        kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes,reject_line,reject_column,reject_reason,reject_advice
        5315053112240001,531505410289900,Warga 000123,F,1989-02-01,HEAD,true,53.15.05.1025,2,,,false,,PKH,5,nik,A NIK has 16 digits,Copy the number from the card
        """;

    /** What a file may be called. */
    static final List<String> ENDS = List.of(".csv", ".xlsx", ".ndjson");

    private final FamilyImports imports;
    private final ImportReads reads;
    private final ImportProfiles profiles;
    private final Rejects rejects;
    private final RejectTexts texts;
    private final Languages languages;

    ImportResource(
            FamilyImports imports,
            ImportReads reads,
            ImportProfiles profiles,
            Rejects rejects,
            RejectTexts texts,
            Languages languages) {
        this.imports = imports;
        this.reads = reads;
        this.profiles = profiles;
        this.rejects = rejects;
        this.texts = texts;
        this.languages = languages;
    }

    /** Streams a file of families in: one row a member, the rows of a family one after another. */
    @POST
    @Consumes({TableFile.CSV, TableFile.XLSX, TableFile.EXCEL, TableFile.NDJSON, TableFile.BYTES})
    @Command(value = "family.import", body = Command.Body.STREAM)
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Operation(
            operationId = "importFamilies",
            summary = "Registers the families of a CSV, XLSX or NDJSON file at once",
            description = """
                Columns by name, in any order: `kk`, `nik`, `name`, `sex`, `birth_date`, `relation`, `recipient`, `village`, `desil`, `school_level`,
                `pregnant_until`, `severe_disability`, `employment`, `programmes`. What the file is is seen in its first bytes. CSV is UTF-8 with `,` `;` or
                tab, seen in the header or said by `sep=;`; of a workbook the one sheet with rows is read, and `kk`, `nik` and `village` are text there.
                `programmes` is empty, or codes of programmes that take members, each once and with `|` between, such as `PKH|BPNT`, the same on each row of a family. TRUE, FALSE, BENAR or SALAH; dates 2019-01-31 or
                31/01/2019; empty is null. NDJSON is one object a line with these keys. A family with a bad row is refused whole and goes into the rejects, the others go in; one transaction. A
                family that is registered just so is counted and left; `rule` says whether one that is registered otherwise is changed. The same file again of the same caller by the same rule: the first answer, if anything came in.
                It is a preview (`previewFamilyImport`) that is applied at once; a nation's file is read and applied in two steps.\
                """)
    @RequestBody(
            content = {
                @Content(
                        mediaType = TableFile.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "one member", value = ONE_MEMBER)),
                @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Counts of rows, families, members and proposals",
            content =
                    @Content(
                            schema = @Schema(implementation = FamilyImport.class),
                            examples = @ExampleObject(name = "import", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "What the file became when the caller sent it before",
            content = @Content(schema = @Schema(implementation = FamilyImport.class)))
    @APIResponse(responseCode = "400", description = NOT_READ)
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`, `file-name-required`")
    public RestResponse<FamilyImport> take(
            @BeanParam ImportOptions options, @Context HttpHeaders headers, InputStream body) {
        TableFile.requireName(headers, null, ENDS);
        return answer(imports.take(body, profiles.asked(options)));
    }

    static RestResponse<FamilyImport> answer(FamilyImports.Taken taken) {
        FamilyImport done = taken.done();
        return taken.before()
                ? Answers.tagged(done, done.version())
                : Answers.created("/v1/family-imports", done.id(), done, done.version());
    }

    /** What became of a file. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getFamilyImport",
            summary = "What became of a file",
            description = "Errors: `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "Counts; while it is applied they grow, `done` of `total` says how far it is",
            content =
                    @Content(
                            schema = @Schema(implementation = FamilyImport.class),
                            examples = @ExampleObject(name = "import", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<FamilyImport> get(@PathParam("id") UUID id) {
        FamilyImport found = reads.get(id);
        return Answers.tagged(found, found.version());
    }

    /** The refused rows as they came, each with its reasons behind it, ready to be corrected and sent again. */
    @GET
    @Path("/{id}/rejects")
    @Produces({TableFile.CSV, TableFile.XLSX, TableFile.NDJSON})
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Operation(
            operationId = "getFamilyImportRejects",
            summary = "The refused rows, to be corrected and sent again",
            description = """
                For the sender of the file only, for 30 days. As the file came, unless `Accept` names only another: NDJSON, CSV with the separator of the
                file, or XLSX, all of it text, in which Excel rounds no NIK. The columns of the file in their order, then `reject_line` (as the spreadsheet counts), `reject_column`, `reject_reason` and `reject_advice` in the language of
                `Accept-Language`, which are passed over when the file is sent. All rows of a refused family are there.\
                """)
    @APIResponse(
            responseCode = "200",
            description = "The rows, in the order of the file",
            content = {
                @Content(
                        mediaType = TableFile.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "rejects", value = REJECTS)),
                @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Response rejects(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        reads.get(id);
        Rejects.Kept kept = rejects.of(id, ImportRow.COLUMNS, headers);
        BinaryOperator<String> inLanguage = texts.in(languages.ofAnswer(), imports.programmes());
        return kept.answer("rejects", out -> rejects.write(kept, inLanguage, out));
    }
}
