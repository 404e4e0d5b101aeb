package id.salur.disbursement.history;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.language.Language;
import id.salur.platform.language.Languages;
import id.salur.platform.security.Roles;
import id.salur.platform.table.Rejects;
import id.salur.platform.table.TableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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

/** Figures by file. */
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
    private final Rejects rejects;
    private final Explanations texts;
    private final Languages languages;

    FigureImportResource(FigureImports imports, Rejects rejects, Explanations texts, Languages languages) {
        this.imports = imports;
        this.rejects = rejects;
        this.texts = texts;
        this.languages = languages;
    }

    /** Streams a file of figures in: good rows go in, bad rows into the rejects. Known figures are left as they are. */
    @POST
    @Consumes({TableFile.CSV, TableFile.XLSX, TableFile.EXCEL, TableFile.BYTES})
    @Command(value = "historic-figure.import", body = Command.Body.STREAM)
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Operation(
            operationId = "importHistoricFigures",
            summary = "Take in published or historic figures from a CSV or XLSX file",
            description =
                    "The columns of the example, by name in any order; CSV in UTF-8 with comma, semicolon or tab, or a"
                            + " workbook with rows on one sheet, where `source`, `region_code` and `value` are text."
                            + " `value` is the text as stated: it is read by the row's `locale` (`id-ID`: dot groups,"
                            + " comma is the decimal sign; `en`: the reverse), or by the query's where the row has none,"
                            + " and never guessed; ribu, juta, miliar, triliun count. `unit` IDR is rupiah; IDR and counts"
                            + " must come out whole. `region_code` is `ID`, a code, or several with `|` where it is"
                            + " disputed. `stage` is `to IV` where the figure counts up to the end of a quarter, and I to"
                            + " IV only if the source says one stage. A figure is known by source, programme, region,"
                            + " period and metric.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = TableFile.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "three figures", value = FILE)),
                @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Counts of rows",
            content =
                    @Content(
                            schema = @Schema(implementation = HistoricImport.class),
                            examples = @ExampleObject(name = "import", value = """
                                {"id":"01890a5d-ac96-774b-bcce-b302099a8057","rows":3,"taken":2,"unchanged":1,"rejected":0,
                                 "importedBy":"officer-53-15","importedAt":"2020-01-03T02:00:00Z"}\
                                """)))
    @APIResponse(
            responseCode = "400",
            description =
                    "csv-separator, csv-header, csv-encoding, csv-malformed, csv-empty, xls-format, xlsx-encrypted,"
                            + " xlsx-formula, xlsx-limit, xlsx-malformed, xlsx-sheets, numbers-rounded, unknown-locale;"
                            + " idempotency-key-required")
    @APIResponse(
            responseCode = "200",
            description = "What the file became when the caller sent it before",
            content = @Content(schema = @Schema(implementation = HistoricImport.class)))
    @APIResponse(responseCode = "415", description = "unsupported-media-type, file-name-required")
    public RestResponse<HistoricImport> take(
            @Parameter(description = "Locale of rows that state none: id-ID or en", example = "id-ID")
                    @QueryParam("locale")
                    String locale,
            @Context HttpHeaders headers,
            InputStream body) {
        TableFile.requireName(headers);
        FigureImports.Taken taken = imports.take(body, locale);
        return taken.before()
                ? RestResponse.ok(taken.done())
                : Answers.created("/v1/historic-figures/imports", taken.done().id(), taken.done());
    }

    /** What became of a file. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR, Roles.AUDITOR})
    @Operation(operationId = "getHistoricImport", summary = "What became of a file of figures")
    @APIResponse(responseCode = "200", description = "Counts of rows")
    @APIResponse(responseCode = "404", description = "not-found")
    public HistoricImport get(@PathParam("id") UUID id) {
        return imports.get(id);
    }

    /** The refused rows as they came, each with its reasons behind it, ready to be corrected and sent again. */
    @GET
    @Path("/{id}/rejects")
    @Produces({TableFile.CSV, TableFile.XLSX})
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Operation(
            operationId = "getHistoricImportRejects",
            summary = "The refused rows, to be corrected and sent again",
            description =
                    "For the sender of the file only, for 30 days. As the file came, unless `Accept` names only the other:"
                            + " CSV with the separator of the file, or XLSX. The columns of the file, then `reject_line` (as the spreadsheet counts),"
                            + " `reject_column`, `reject_reason` and `reject_advice` in the language of `Accept-Language`,"
                            + " which are passed over when the file is sent.")
    @APIResponse(
            responseCode = "200",
            description = "The rows, in the order of the file",
            content = {
                @Content(
                        mediaType = TableFile.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "rejects", value = """
                            source,programme,region_code,region_name,disputed,period,fiscal_year,stage,metric,unit,locale,value,basis,note,reject_line,reject_column,reject_reason,reject_advice
                            002,PKH,53.15,Kabupaten Manggarai Barat,,2019,2019,,recipients,KPM,en,20.070,STATED,,5,value,Rupiah and counts are whole; is the locale the right one?,
                            """)),
                @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "not-found")
    public Response rejects(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        imports.get(id);
        Rejects.Kept kept = rejects.of(id, FigureRow.COLUMNS, headers);
        Language wanted = languages.ofAnswer();
        return kept.answer(
                "rejects", out -> rejects.write(kept, (column, key) -> texts.reject(column, key, wanted), out));
    }
}
