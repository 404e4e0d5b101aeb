package id.salur.registry.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.language.Language;
import id.salur.platform.language.Languages;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Families by CSV. */
@Path("/v1/family-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "family-imports")
public class ImportResource {
    private static final String EXAMPLE = """
            {"id":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"53.15","rows":91132,"families":22782,"members":91128,"proposals":42851,
             "rejected":1,"rejectedRows":4,"warnings":0,"importedBy":"officer-53-15","importedAt":"2019-01-03T02:00:00Z"}""";

    private final FamilyImports imports;
    private final RejectTexts texts;
    private final Languages languages;

    ImportResource(FamilyImports imports, RejectTexts texts, Languages languages) {
        this.imports = imports;
        this.texts = texts;
        this.languages = languages;
    }

    /** Streams a file of families in: one row a member, the rows of a family one after another. */
    @POST
    @Consumes("text/csv")
    @Command(value = "family.import", body = Command.Body.STREAM)
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.NATIONAL_OFFICER, Roles.INTEGRATOR})
    @Operation(operationId = "importFamilies", summary = "Registers the families of a CSV file", description = """
            UTF-8 without byte order mark, separator `,`, header exactly
            `kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes`.
            `programmes` is `PKH|BPNT`, `PKH`, `BPNT` or empty, the same on each row of a family. Booleans `true|false`, dates ISO 8601, empty is null.
            A family with a bad row is refused whole, the others go in; one transaction. Errors, with nothing changed: `csv-byte-order-mark`,
            `csv-separator`, `csv-header`, `csv-encoding`, `csv-malformed`, `csv-empty` (400), `file-already-imported` (409).""")
    @RequestBody(
            content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "one member", value = """
            kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes
            5315053112240001,5315054102899001,Warga 000123,F,1989-02-01,HEAD,true,53.15.05.1025,2,,,false,,PKH|BPNT
            """)))
    @APIResponse(
            responseCode = "201",
            description = "Counts of rows, families, members and proposals",
            content =
                    @Content(
                            schema = @Schema(implementation = FamilyImport.class),
                            examples = @ExampleObject(name = "import", value = EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description =
                    "`csv-byte-order-mark`, `csv-separator`, `csv-header`, `csv-encoding`, `csv-malformed`, `csv-empty`")
    @APIResponse(responseCode = "409", description = "`file-already-imported`")
    public RestResponse<FamilyImport> take(InputStream body) {
        FamilyImport done = imports.take(body);
        return Answers.created("/v1/family-imports", done.id(), done);
    }

    /** What became of a file. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.NATIONAL_OFFICER,
        Roles.INTEGRATOR,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getFamilyImport",
            summary = "What became of a file",
            description = "Errors: `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "Counts",
            content =
                    @Content(
                            schema = @Schema(implementation = FamilyImport.class),
                            examples = @ExampleObject(name = "import", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public FamilyImport get(@PathParam("id") UUID id) {
        return imports.get(id);
    }

    /** Every refused row: {@code row,column,code,message}; row 1 is the first after the header, values are never repeated. */
    @GET
    @Path("/{id}/rejects")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.NATIONAL_OFFICER,
        Roles.INTEGRATOR,
        Roles.AUDITOR
    })
    @Operation(operationId = "getFamilyImportRejects", summary = "The refused rows as CSV", description = """
            Header `row,column,code,message`. Row 1 is the first after the header. `family-rejected` marks a good row of a refused family. Errors: `not-found` (404).""")
    @APIResponse(
            responseCode = "200",
            description = "CSV",
            content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "rejects", value = """
            row,column,code,message
            5,nik,nik-length,A NIK has 16 digits
            6,,family-rejected,Another row of this family is wrong
            """)))
    public StreamingOutput rejects(@PathParam("id") UUID id) {
        imports.get(id);
        Language wanted = languages.ofAnswer();
        return out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv = CsvWriter.builder().build(writer);
            csv.writeRecord("row", "column", "code", "message");
            imports.rejects(
                    id,
                    reject -> csv.writeRecord(
                            String.valueOf(reject.rowNo()),
                            reject.columnName(),
                            reject.code(),
                            texts.of(reject.code(), wanted)));
            csv.flush();
        };
    }
}
