package id.salur.disbursement.history;

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
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures by CSV. */
@Path("/v1/historic-figures/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "historic-figures")
public class FigureImportResource {
    private static final String FILE = """
            source,programme,region_code,region_name,disputed,period,fiscal_year,stage,metric,unit,locale,value,basis,note
            002,PKH,53.15,Kabupaten Manggarai Barat,,2019 to December,2019,,recipients,KPM,id-ID,20.070,STATED,
            002,TOTAL,53.15,Kabupaten Manggarai Barat,,2019 to December,2019,,amount_stated,IDR,en,103.185 miliar rupiah,STATED,
            004,TOTAL,21,Kepulauan Riau,,2022,2022,,recipients,KK,en,"58,849",STATED,
            """;

    private final FigureImports imports;
    private final Explanations texts;
    private final Languages languages;

    FigureImportResource(FigureImports imports, Explanations texts, Languages languages) {
        this.imports = imports;
        this.texts = texts;
        this.languages = languages;
    }

    /** Streams a file of figures in: good rows go in, bad rows into the rejects. Known figures are left as they are. */
    @POST
    @Consumes("text/csv")
    @Command(value = "historic-figure.import", body = Command.Body.STREAM)
    @RolesAllowed({Roles.NATIONAL_OFFICER, Roles.PROVINCE_OFFICER, Roles.DISTRICT_OFFICER, Roles.INTEGRATOR})
    @Operation(
            operationId = "importHistoricFigures",
            summary = "Take in published or historic figures from a CSV file",
            description =
                    "UTF-8 without byte order mark, comma, the header of the example. `value` is the text as stated: it is read by the row's"
                            + " `locale` (`id-ID`: dot groups, comma is the decimal sign; `en`: the reverse), or by the query's where the row"
                            + " has none, and never guessed; ribu, juta, miliar, triliun count. `unit` IDR is rupiah; IDR and counts must come"
                            + " out whole. `region_code` is `ID`, a code, or several with `|` where it is disputed. `stage` (I to IV) only if"
                            + " the source says one stage. A figure is known by source, programme, region, period and metric.")
    @RequestBody(
            content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "three figures", value = FILE)))
    @APIResponse(
            responseCode = "201",
            description = "Counts of rows",
            content =
                    @Content(
                            schema = @Schema(implementation = HistoricImport.class),
                            examples = @ExampleObject(name = "import", value = """
                    {"id":"01890a5d-ac96-774b-bcce-b302099a8057","rows":3,"taken":2,"unchanged":1,"rejected":0,
                     "importedBy":"officer-53-15","importedAt":"2020-01-03T02:00:00Z"}""")))
    @APIResponse(
            responseCode = "400",
            description =
                    "csv-byte-order-mark, csv-separator, csv-header, csv-encoding, csv-malformed, csv-empty, unknown-locale; idempotency-key-required")
    @APIResponse(responseCode = "409", description = "file-already-imported")
    public RestResponse<HistoricImport> take(
            @Parameter(description = "Locale of rows that state none: id-ID or en", example = "id-ID")
                    @QueryParam("locale")
                    String locale,
            InputStream body) {
        HistoricImport done = imports.take(body, locale);
        return Answers.created("/v1/historic-figures/imports", done.id(), done);
    }

    /** What became of a file. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.INTEGRATOR,
        Roles.AUDITOR
    })
    @Operation(operationId = "getHistoricImport", summary = "What became of a file of figures")
    @APIResponse(responseCode = "200", description = "Counts of rows")
    @APIResponse(responseCode = "404", description = "not-found")
    public HistoricImport get(@PathParam("id") UUID id) {
        return imports.get(id);
    }

    /** Every refused row; row 1 is the first after the header, values are never repeated. */
    @GET
    @Path("/{id}/rejects")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.INTEGRATOR,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getHistoricImportRejects",
            summary = "The refused rows as CSV",
            description = "Row 1 is the first after the header. The message is in the language of `Accept-Language`.")
    @APIResponse(
            responseCode = "200",
            description = "CSV",
            content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "rejects", value = """
                    row,column,code,message
                    5,value,not-whole,Rupiah and counts are whole; is the locale the right one?
                    """)))
    @APIResponse(responseCode = "404", description = "not-found")
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
                            texts.reject(reject.code(), wanted)));
            csv.flush();
        };
    }
}
