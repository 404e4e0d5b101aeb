package id.salur.registry.changerequest;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Wants a family changed. Its own class: a path below /v1/families is only found by its full class path. */
@Path("/v1/families/{id}/change-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "change requests")
public class FamilyChangeRequestResource {
    private final ChangeRequests requests;
    private final ChangeRequestReads reads;

    FamilyChangeRequestResource(ChangeRequests requests, ChangeRequestReads reads) {
        this.requests = requests;
        this.reads = reads;
    }

    /** Another person decides. */
    @POST
    @Command("change-request.propose")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD})
    @Operation(operationId = "proposeChange", summary = "Proposes a change of a family", description = """
            Names, birth dates, sex and a wrong KK number change no other way. Tried at once and taken back: what could not be done is refused with the problem of
            the change, such as `invalid-family` (422), `invalid-kk` (422), `kk-exists` (409). Opens the task DECIDE_CHANGE_REQUEST of the regency, 14 days. A wrong NIK is
            claimed and refuted at `/v1/persons/{id}/identifiers`, another recipient is proposed at `/v1/families/{id}/recipient-changes`.
            Errors: `unknown-field` (400, a field of another kind), `not-found` (404).""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "name", value = """
            {"kind":"NAME","details":{"personId":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","name":"Warga 000123"},"reason":"The card says so, seen on 3 March"}""")))
    @APIResponse(
            responseCode = "201",
            description = "It waits for another person",
            content = @Content(schema = @Schema(implementation = ChangeRequest.class)))
    @APIResponse(responseCode = "422", description = "`invalid-family`, `invalid-kk` with `faults`")
    public RestResponse<ChangeRequest> propose(@PathParam("id") UUID id, @NotNull @Valid NewChangeRequest asked) {
        ChangeRequest made = reads.get(requests.propose(id, asked));
        return Answers.created("/v1/change-requests", made.id(), made, made.version());
    }

    /** Nothing of it stays. */
    @POST
    @Path("/preview")
    @Command(value = "change-request.preview", reads = true)
    @RolesAllowed({Roles.OFFICES, Roles.FIELD})
    @Operation(
            operationId = "previewChange",
            summary = "What a change would do to a family, before and after",
            description = """
            Done by the code of the approval and taken back: facts, components, memberships, holds, and what the policies would decide for the next stage. What would be
            refused has `refusedWith` and nothing after. Errors: `unknown-field` (400), `invalid-family` (422, a field is missing), `not-found` (404).""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "birthDate", value = """
            {"kind":"BIRTH_DATE","details":{"personId":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","birthDate":"1989-02-01"}}""")))
    @APIResponse(
            responseCode = "200",
            description = "Before and after",
            content = @Content(schema = @Schema(implementation = Effect.class)))
    public RestResponse<Effect> preview(@PathParam("id") UUID id, @NotNull @Valid ChangePreview asked) {
        return RestResponse.ok(requests.preview(id, asked));
    }
}
