package id.salur.platform.evidence;

import id.salur.platform.answer.Answers;
import id.salur.platform.audit.AuditDetail;
import id.salur.platform.command.Command;
import id.salur.platform.evidence.FileType.MediaTypes;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Roles;
import id.salur.platform.table.TableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Evidence files: sent first, then named in the command that needs them. */
@Path("/v1/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
public class EvidenceResource {
    private final EvidenceFiles files;
    private final EvidenceContent contents;
    private final AuditDetail audit;

    EvidenceResource(EvidenceFiles files, EvidenceContent contents, AuditDetail audit) {
        this.files = files;
        this.contents = contents;
        this.audit = audit;
    }

    /**
     * Why the content is needed.
     *
     * @param purpose 10 to 500 characters; kept
     */
    public record Opening(
            @NotBlank
            @Pattern(regexp = "[\\s\\S]{10,500}", message = "{salur.purpose.message}")
            @Schema(minLength = 10, maxLength = 500, examples = "Verification of the village's proposals")
            String purpose) {}

    /** Takes a file in. */
    @POST
    @Consumes({MediaTypes.JPEG, MediaTypes.PNG, MediaTypes.PDF, TableFile.BYTES})
    @Command("evidence.upload")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.APPROVER, Roles.INTEGRATOR})
    @Operation(
            operationId = "uploadEvidence",
            summary = "Takes a photograph, minutes or a statement in",
            description = """
                JPEG, PNG or PDF, as found in the content, whatever it is called; 10 MiB at most unless the service is told otherwise. It is sent
                before the command that names it by its id; until then only its sender knows it, and after 7 days without it is deleted.\
                """)
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaTypes.JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = TableFile.BYTES, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "What is known of it",
            content = @Content(schema = @Schema(implementation = EvidenceFile.class)))
    @APIResponse(
            responseCode = "408",
            description = "`body-not-received`: it came too slowly or broke off; send it again")
    @APIResponse(responseCode = "413", description = "`file-too-large`: above `limit` bytes")
    @APIResponse(
            responseCode = "422",
            description = "`evidence-content`: none of the types, or two at once; `idempotency-key-reused`")
    @APIResponse(responseCode = "429", description = "`too-many-requests`: try again after `retryAfter` seconds")
    @APIResponse(responseCode = "503", description = "`evidence-store-unavailable`, `busy`")
    @APIResponse(responseCode = "507", description = "`evidence-store-full`")
    public RestResponse<EvidenceFile> upload(
            @Valid @BeanParam NewEvidence said,
            @Parameter(
                            description =
                                    "The name of the file, as `attachment; filename=\"...\"`; kept without what may be"
                                            + " a number of a person",
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam(HttpHeaders.CONTENT_DISPOSITION)
                    String disposition,
            @NotNull Received body) {
        said.requireRegion();
        if (body.type() == null) {
            throw Problem.of(ProblemType.EVIDENCE_CONTENT)
                    .with(
                            "expected",
                            Arrays.stream(FileType.values())
                                    .map(FileType::mediaType)
                                    .toList());
        }
        EvidenceFile file = files.add(said, body, FileName.of(disposition, body.type()));
        return Answers.created("/v1/evidence", file.id(), file);
    }

    /** What is known of a file, without its content. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READERS)
    @Operation(
            operationId = "getEvidence",
            summary = "What is known of an evidence file",
            description = "A file that is bound to nothing yet is known to its sender only. Errors: `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it",
            content = @Content(schema = @Schema(implementation = EvidenceFile.class)))
    public EvidenceFile get(@PathParam("id") UUID id) {
        return files.get(id);
    }

    /** The content, as a file to be saved; who asked and why is kept. */
    @POST
    @Path("/{id}/content")
    @Produces({MediaTypes.JPEG, MediaTypes.PNG, MediaTypes.PDF})
    @Command(value = "evidence.open", idempotent = false, reads = true)
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.OVERSIGHT})
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, hidden = true)
    @Operation(
            operationId = "openEvidence",
            summary = "The content of an evidence file, for a stated purpose",
            description = """
                Leaves a record of who and why. Checked against its hash before the first byte is sent; never to be shown in a page: the answer is an
                attachment of the type found in the content. Errors: `invalid-request` (400, no purpose), `not-found` (404).\
                """)
    @APIResponse(
            responseCode = "200",
            description = "The content",
            content = {
                @Content(mediaType = MediaTypes.JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaTypes.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "`invalid-request`: no purpose")
    @APIResponse(responseCode = "500", description = "`evidence-damaged`, `internal-error`")
    @APIResponse(responseCode = "503", description = "`evidence-store-unavailable`, `busy`")
    public Response open(@PathParam("id") UUID id, @Valid @NotNull Opening why) {
        audit.because(why.purpose());
        return contents.answer(files.find(id));
    }
}
