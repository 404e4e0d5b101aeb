package id.salur.disbursement.channel;

import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One batch and the file that its bank reads. */
@Path("/v1/batches")
@Tag(name = "batches", description = "What a bank is told to pay, what it answered, and what does not agree")
public class BatchResource {
    private final Batches batches;
    private final BatchFile file;

    BatchResource(Batches batches, BatchFile file) {
        this.batches = batches;
        this.file = file;
    }

    /** One batch. For a bank it exists if the token's roles name the bank: {@code bank:BRI}. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.APPROVER,
        Roles.BANK,
        Roles.AUDITOR
    })
    @Operation(operationId = "getBatch", summary = "A batch")
    @APIResponse(responseCode = "200", description = "The batch; `amount` in rupiah, `payments` a count")
    @APIResponse(responseCode = "404", description = "not-found")
    public Batch get(@PathParam("id") UUID id) {
        return batches.get(id);
    }

    /** The bank's file: the same bytes however often it is read before the first result. Account numbers are in clear, for this bank only. */
    @GET
    @Path("/{id}/file")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed(Roles.BANK)
    @Operation(
            operationId = "getBatchFile",
            summary = "The file that the bank reads",
            description =
                    "CSV in UTF-8; `amount` is whole rupiah; `open_account` asks the bank to open an account first.")
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content = @Content(mediaType = "text/csv", examples = @ExampleObject(name = "two payments", value = """
                                                    batch_id,payment_id,account_number,open_account,amount
                                                    01890b10-1500-7d00-8e00-0a0b0c0d0e0f,01890b10-2000-7a10-9b20-1c2d3e4f5a6b,,true,825000
                                                    01890b10-1500-7d00-8e00-0a0b0c0d0e0f,01890b10-2001-7a10-9b20-1c2d3e4f5a6b,003401000123,false,600000
                                                    """)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response file(@PathParam("id") UUID id) {
        Batch batch = batches.get(id);
        StreamingOutput stream = out -> file.write(id, out);
        return Response.ok(stream)
                .header("Content-Disposition", "attachment; filename=\"" + batch.bank() + "-" + id + ".csv\"")
                .build();
    }
}
