package id.salur.disbursement.reconciliation;

import id.salur.disbursement.iso.MessageVersion;
import id.salur.disbursement.payment.Batches;
import id.salur.disbursement.reconciliation.Reconciliation.Taken;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.platform.table.TableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the banks answered. */
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "batches")
public class ResultResource {
    private final Reconciliation reconciliation;
    private final Discrepancies discrepancies;
    private final Batches batches;

    ResultResource(Reconciliation reconciliation, Discrepancies discrepancies, Batches batches) {
        this.reconciliation = reconciliation;
        this.discrepancies = discrepancies;
        this.batches = batches;
    }

    /** Takes in a bank's answer to one batch, whole or not at all. The same file again does nothing and is answered as the first time. */
    @POST
    @Path("/{id}/results")
    @Consumes({TableFile.CSV, TableFile.XLSX, TableFile.EXCEL, "application/xml", "text/xml", TableFile.BYTES})
    @RolesAllowed(Roles.BANK)
    @Command(value = "batch.receive-results", body = Command.Body.STREAM)
    @Operation(
            operationId = "receiveResults",
            summary = "Take in a bank's result file",
            description = "A table (CSV in UTF-8, or a workbook with rows on one sheet), or ISO 20022"
                    + " (`application/xml`): " + MessageVersion.ALL
                    + ". What it is is seen in its first bytes. Streamed, whole rupiah. Per payment the PAID lines are"
                    + " summed and compared with what was instructed: equal settles it; less or more stays in"
                    + " transit as a discrepancy. FAILED gives the money back to the run. RETURNED gives back"
                    + " exactly what was not paid, REVERSED takes back what was paid, after the close of the run"
                    + " for the treasury. What contradicts the books moves nothing. A bank reference counts once:"
                    + " whoever sends a status and a statement uses the same. `account_number` is taken for an"
                    + " account that is not open yet. `bank_reference` is required but on FAILED lines, `reason`"
                    + " but on PAID ones. In XML: ACSC, ACCC and debits are PAID, RJCT is FAILED, a credit that"
                    + " reverses or returns is REVERSED, any other credit RETURNED; entries that are not final are"
                    + " passed over; totals in the message must agree.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = TableFile.CSV,
                        examples = @ExampleObject(name = "one paid, one failed", value = """
                    batch_id,payment_id,status,amount,reason,value_date,bank_reference,account_number
                    01890b10-1500-7d00-8e00-0a0b0c0d0e0f,01890b10-2000-7a10-9b20-1c2d3e4f5a6b,PAID,825000,,2019-01-28,BRI-1,003401000123
                    01890b10-1500-7d00-8e00-0a0b0c0d0e0f,01890b10-2001-7a10-9b20-1c2d3e4f5a6b,FAILED,600000,CARD_DAMAGED,2019-01-28,BRI-2,
                    """)),
                @Content(mediaType = "application/xml", examples = @ExampleObject(name = "one rejected", value = """
                    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                    <GrpHdr><MsgId>S-1</MsgId><CreDtTm>2019-01-28T09:00:00+07:00</CreDtTm></GrpHdr>
                    <OrgnlGrpInfAndSts><OrgnlMsgId>01890b1015007d008e000a0b0c0d0e0f</OrgnlMsgId>
                    <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
                    <OrgnlPmtInfAndSts><OrgnlPmtInfId>01890b1015007d008e000a0b0c0d0e0f</OrgnlPmtInfId>
                    <TxInfAndSts><OrgnlEndToEndId>01890b1020017a109b201c2d3e4f5a6b</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                    <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>
                    </CstmrPmtStsRpt></Document>
                    """)),
                @Content(mediaType = TableFile.XLSX),
                @Content(mediaType = TableFile.EXCEL),
                @Content(mediaType = TableFile.BYTES)
            })
    @APIResponseSchema(
            value = ResultSummary.class,
            responseCode = "201",
            responseDescription = "What the file did; amounts in rupiah")
    @APIResponse(
            responseCode = "200",
            description = "The file came before: what it did then",
            content = @Content(schema = @Schema(implementation = ResultSummary.class)))
    @APIResponse(
            responseCode = "400",
            description = "invalid-amount, csv-value, csv-columns (with `line`); numbers-rounded, csv-separator,"
                    + " csv-header, csv-encoding, csv-malformed, csv-empty, xls-format, xlsx-encrypted, xlsx-formula,"
                    + " xlsx-limit, xlsx-malformed, xlsx-sheets; xml-malformed, xml-doctype, xml-limit,"
                    + " xml-invalid, xml-message, xml-value; idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "415", description = "unsupported-media-type, file-name-required")
    @APIResponse(
            responseCode = "422",
            description = "result-of-another-batch, result-of-another-bank, currency-not-rupiah, control-sum,"
                    + " number-of-transactions, number-too-large")
    public RestResponse<ResultSummary> receive(
            @Parameter(description = "The batch's id") @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Name of the file, for `application/octet-stream`: it ends in `.csv`, `.xlsx` or"
                                            + " `.xml`."
                                            + " `Content-Disposition` may name it instead",
                            example = "BRI-20190128.csv")
                    @QueryParam("fileName")
                    String fileName,
            @Context HttpHeaders headers,
            InputStream body) {
        Taken taken = reconciliation.receive(id, FileName.require(headers, fileName, body));
        return RestResponse.status(
                taken.first() ? RestResponse.Status.CREATED : RestResponse.Status.OK, ResultSummary.of(taken.file()));
    }

    /** Ends open lines of a file with a reason: nothing is dropped silently. Another person than the one who brought the file. */
    @POST
    @Path("/{id}/discrepancies/resolve")
    @RolesAllowed(Roles.OFFICES)
    @Command("batch.resolve-discrepancies")
    @Operation(
            operationId = "resolveDiscrepancies",
            summary = "Say why open lines of a result file need nothing more",
            description =
                    "Moves no money: a line of which rupiah are in transit stays open; see the corrections of a run.")
    @APIResponse(responseCode = "200", description = "How many lines were ended, a count")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "same-person, nothing-to-resolve")
    public RestResponse<Resolved> resolve(@PathParam("id") UUID id, @Valid @NotNull NewResolution body) {
        return RestResponse.ok(discrepancies.resolve(batches.get(id), body));
    }

    /** Lines that do not agree with what was instructed, in the order of their files. */
    @GET
    @Path("/{id}/discrepancies")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.BANK})
    @Operation(operationId = "listDiscrepancies", summary = "Result lines that do not agree with what was instructed")
    @APIResponse(responseCode = "200", description = "A page of lines; amounts in rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<Discrepancy>> discrepancies(@PathParam("id") UUID id, @BeanParam Paging paging) {
        batches.get(id);
        return paging.answer(
                discrepancies.ofBatch(id, paging.afterKey(), paging.rows()),
                line -> line.fileId() + "/" + line.lineNo());
    }
}
