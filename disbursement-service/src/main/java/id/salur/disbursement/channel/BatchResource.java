package id.salur.disbursement.channel;

import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.BatchPart;
import id.salur.disbursement.payment.Batches;
import id.salur.platform.audit.AuditDetail;
import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One batch and the file that its bank reads. */
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "batches", description = "What a bank is told to pay, what it answered, and what does not agree")
public class BatchResource {
    private final Batches batches;
    private final BatchLines lines;
    private final List<BatchFormat> formats;
    private final AuditDetail audit;

    BatchResource(Batches batches, BatchLines lines, BatchFile file, BatchMessage message, AuditDetail audit) {
        this.batches = batches;
        this.lines = lines;
        // A row for each; the first is what a bank gets that asks for none.
        this.formats = List.of(file, message);
        this.audit = audit;
    }

    /** One batch. For a bank it exists if the token's roles name the bank: {@code bank:BRI}. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.BANK})
    @Operation(operationId = "getBatch", summary = "A batch")
    @APIResponse(responseCode = "200", description = "The batch; `amount` in rupiah, `payments` a count")
    @APIResponse(responseCode = "404", description = "not-found")
    public Batch get(@PathParam("id") UUID id) {
        return batches.get(id);
    }

    /**
     * The bank's file: the same bytes however often it is read before the first result. Account numbers and names are in clear, for this bank
     * only; each reading is in the audit log.
     */
    @GET
    @Path("/{id}/file")
    @Produces({"text/csv;charset=UTF-8", "application/xml"})
    @RolesAllowed(Roles.BANK)
    @Command(value = "batch.read-file", idempotent = false)
    @Operation(
            operationId = "getBatchFile",
            summary = "The file that the bank reads",
            description =
                    "By `Accept`: CSV in UTF-8, or ISO 20022 pain.001.001.09 (`application/xml`) with number of transactions and control"
                            + " sum. Amounts are whole rupiah. An account to be opened first is `open_account`, in XML the instruction"
                            + " OPEN ACCOUNT; without an account and none to open it is paid in cash, in XML HOLD. End-to-end ids are payment"
                            + " ids without dashes. `family_id` says who is paid, in XML the creditor's private identification of the scheme"
                            + " SALUR-FAMILY, without dashes; empty where an application is paid. `recipient_name`, in XML the creditor's name,"
                            + " is the person who receives the family's money, or the holder of the account of a group, business, house or site. `part=TOP_UP`: what under-paid payments miss, by approved corrections.")
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content = {
                @Content(mediaType = "text/csv", examples = @ExampleObject(name = "two payments", value = """
                                                    batch_id,payment_id,account_number,open_account,amount,family_id,recipient_name
                                                    01890b10-1500-7d00-8e00-0a0b0c0d0e0f,01890b10-2000-7a10-9b20-1c2d3e4f5a6b,,true,825000,01890a5d-ac96-774b-bcce-b302099a8057,"Warga 000017"
                                                    01890b10-1500-7d00-8e00-0a0b0c0d0e0f,01890b10-2001-7a10-9b20-1c2d3e4f5a6b,003401000123,false,600000,01890a5d-ac97-7c12-8a01-6f0d3b5c2e19,"Warga 000018"
                                                    """)),
                @Content(mediaType = "application/xml", examples = @ExampleObject(name = "one payment", value = """
                                                    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
                                                    <GrpHdr><MsgId>01890b1015007d008e000a0b0c0d0e0f</MsgId><CreDtTm>2019-01-25T00:00:00+07:00</CreDtTm>
                                                    <NbOfTxs>1</NbOfTxs><CtrlSum>600000</CtrlSum><InitgPty><Nm>Salur</Nm></InitgPty></GrpHdr>
                                                    <PmtInf><PmtInfId>01890b1015007d008e000a0b0c0d0e0f</PmtInfId><PmtMtd>TRF</PmtMtd>...</PmtInf>
                                                    </CstmrCdtTrfInitn></Document>
                                                    """))
            })
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    @APIResponse(
            responseCode = "409",
            description =
                    "nothing-in-file: the part holds no payment; payee-name-missing: `payments` are to families whose recipient's"
                            + " name the registry has not told")
    public Response file(
            @PathParam("id") UUID id,
            @DefaultValue("PAYMENTS") @QueryParam("part") BatchPart part,
            @Context Request request) {
        Batch batch = batches.get(id);
        lines.requireComplete(batch, part);
        audit.because("payment by " + batch.bank());
        BatchFormat format = accepted(request);
        audit.say(part + " " + format.name());
        StreamingOutput stream = out -> format.write(batch, part, out);
        return Response.ok(stream, format.type())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + batch.bank() + "-" + id + "." + format.extension() + "\"")
                .build();
    }

    private BatchFormat accepted(Request request) {
        MediaType[] types = formats.stream().map(BatchFormat::type).toArray(MediaType[]::new);
        Variant variant = request.selectVariant(Variant.mediaTypes(types).build());
        return formats.stream()
                .filter(format -> variant != null && format.type().equals(variant.getMediaType()))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }
}
