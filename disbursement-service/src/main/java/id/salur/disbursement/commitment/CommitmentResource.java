package id.salur.disbursement.commitment;

import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.platform.table.TableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports of missed commitments. */
@Path("/v1/commitment-results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commitments", description = "Whether families kept the commitments of a programme")
public class CommitmentResource {
    private final Commitments commitments;

    CommitmentResource(Commitments commitments) {
        this.commitments = commitments;
    }

    /**
     * Takes in how many months families missed a commitment, whole or not at all. It counts in the runs that pay a month of
     * that stage, in whatever form, and are computed from now on; a row of 0 months takes an earlier report back.
     */
    @POST
    @Consumes({TableFile.CSV, TableFile.XLSX, TableFile.EXCEL, TableFile.BYTES})
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Command(value = "commitment.report", body = Command.Body.STREAM)
    @Operation(
            operationId = "reportCommitments",
            summary = "Report missed commitments of a stage",
            description = "Columns `family_id`, `kind`, `missed_months`: CSV in UTF-8 with comma, semicolon or tab,"
                    + " streamed, or a workbook with rows on one sheet. `kind` is HEALTH, EDUCATION or WELFARE,"
                    + " `missed_months` 0 to 3, and no more than the stage has months. The kind with most missed months decides. Months within a longer stage add up in it; what was missed of a longer stage counts in each of its months. The year's sanction rule"
                    + " then takes a percentage off the stage payment, rounded down to whole rupiah, or suspends"
                    + " it.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = TableFile.CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "two families", value = """
                            family_id,kind,missed_months
                            01890b10-1500-7d00-8e00-0a0b0c0d0e0f,EDUCATION,1
                            01890b10-1501-7d00-8e00-0a0b0c0d0e0f,HEALTH,0
                            """)),
                @Content(mediaType = TableFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(
            value = CommitmentReport.class,
            responseCode = "201",
            responseDescription = "What the report holds, counts")
    @APIResponse(
            responseCode = "400",
            description =
                    "csv-value, csv-columns (with `line`); csv-separator, csv-header, csv-encoding, csv-malformed,"
                            + " csv-empty, xls-format, xlsx-encrypted, xlsx-formula, xlsx-limit, xlsx-malformed,"
                            + " xlsx-sheets, numbers-rounded; invalid-request, idempotency-key-required")
    @APIResponse(responseCode = "415", description = "unsupported-media-type, file-name-required")
    @APIResponse(
            responseCode = "422",
            description = "unknown-programme, unknown-stage, unknown-family: no members in the caller's areas")
    public RestResponse<CommitmentReport> report(
            @NotNull @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @NotNull @Parameter(example = "2014") @QueryParam("fiscalYear") Integer fiscalYear,
            @NotNull @Parameter(example = "II") @QueryParam("stage") String stage,
            @Context HttpHeaders headers,
            InputStream body) {
        TableFile.requireName(headers);
        return RestResponse.status(
                RestResponse.Status.CREATED, commitments.receive(programme, fiscalYear, stage, body));
    }

    /** What was reported last, by family and kind. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.FACILITATOR})
    @Operation(operationId = "listCommitments", summary = "Missed commitments of a stage, as reported last")
    @APIResponse(responseCode = "200", description = "A page of families; `missedMonths` is a count")
    @APIResponse(responseCode = "400", description = "invalid-request, invalid-cursor, invalid-limit")
    @APIResponse(responseCode = "422", description = "unknown-programme")
    public RestResponse<Page<CommitmentResult>> list(
            @NotNull @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @NotNull @Parameter(example = "2014") @QueryParam("fiscalYear") Integer fiscalYear,
            @NotNull @Parameter(example = "II") @QueryParam("stage") String stage,
            @BeanParam Paging paging) {
        return paging.answer(
                commitments.list(programme, fiscalYear, stage, paging.afterKey(), paging.rows()),
                CommitmentResult::place);
    }
}
