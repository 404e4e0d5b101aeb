package id.salur.registry.region.bps;

import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import id.salur.platform.table.TableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
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

/** BPS codes by file. */
@Path("/v1/bps-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions")
public class BpsCodeResource {
    private final BpsCodes codes;

    BpsCodeResource(BpsCodes codes) {
        this.codes = codes;
    }

    /** Takes the codes of a file, or says what it would take. The same file again changes nothing. */
    @POST
    @Consumes({TableFile.CSV, TableFile.XLSX, TableFile.EXCEL, TableFile.BYTES})
    @Command(value = "bps-code.load", body = Command.Body.STREAM)
    @RolesAllowed(Roles.NATIONAL_OFFICER)
    @Operation(
            operationId = "loadBpsCodes",
            summary = "BPS codes of regions from a CSV or XLSX file",
            description = """
                Columns by name: `kemendagri_code`, `bps_code`, `name`; codes are text. A row names both codes and the region: nothing is joined on digits, for
                2101 is Karimun (21.02) and 2102 is Bintan (21.01). Rows that match no region are counted and named, the others are taken.
                Errors: `csv-header` and its like (400).\
                """)
    @RequestBody(
            content = {
                @Content(
                        mediaType = TableFile.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "two regencies", value = """
                            kemendagri_code,bps_code,name
                            21.01,2102,Bintan
                            21.02,2101,Karimun
                            """)),
                @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What the file says, and did",
            content =
                    @Content(
                            schema = @Schema(implementation = BpsCodeLoad.class),
                            examples = @ExampleObject(name = "load", value = """
                                {"preview":true,"rows":3,"taken":1,"unchanged":1,"rejected":1,"sameDigits":0,"otherDigits":2,"reasons":{"name-differs":1},
                                 "mismatches":[{"line":4,"code":"21.01","bpsCode":"2101","reason":"name-differs"}]}\
                                """)))
    @APIResponse(
            responseCode = "400",
            description = "`csv-separator`, `csv-header`, `csv-encoding`, `csv-malformed`, `csv-empty`, `xls-format`,"
                    + " `xlsx-encrypted`, `xlsx-formula`, `xlsx-limit`, `xlsx-malformed`, `xlsx-sheets`,"
                    + " `numbers-rounded`")
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`, `file-name-required`")
    public RestResponse<BpsCodeLoad> load(
            @Parameter(description = "Whether to say only what the file would do")
                    @QueryParam("preview")
                    @DefaultValue("false")
                    boolean preview,
            @Context HttpHeaders headers,
            InputStream body) {
        TableFile.requireName(headers);
        return RestResponse.ok(codes.load(body, preview));
    }
}
