package id.salur.registry.recipient;

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

/** The way to another recipient. Its own class: a path below /v1/families is only found by its full class path. */
@Path("/v1/families/{id}/recipient-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recipients")
public class FamilyRecipientResource {
    private final Changes changes;
    private final ChangeReads reads;

    FamilyRecipientResource(Changes changes, ChangeReads reads) {
        this.changes = changes;
        this.reads = reads;
    }

    /** Proposes who takes over. */
    @POST
    @Command("recipient-change.create")
    @RolesAllowed(Roles.FIELD)
    @Operation(
            operationId = "proposeRecipient",
            summary = "Proposes another member to receive the family's money",
            description = """
            The order: spouse, a child of 18 or more, a child of 17, any other adult member; who is chosen though somebody before lives there, or though the
            recipient does, needs a `reason`. A district officer who is another person approves it; until then the payments stay held.
            Errors: `recipient-not-possible` (422, with `reason`: DEAD, LEFT, UNDER_AGE, IS_RECIPIENT), `recipient-out-of-turn` (422), `date-out-of-range` (422),
            `recipient-change-open` (409), `not-found` (404, the family or the member).""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "spouse", value = """
            {"personId":"01890a5d-ac97-7c03-b1d2-9e8f7a6b5c4d","effectiveOn":"2020-01-20"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; a task asks for the approval",
            content =
                    @Content(
                            schema = @Schema(implementation = RecipientChange.class),
                            examples = @ExampleObject(name = "change", value = RecipientChangeResource.EXAMPLE)))
    @APIResponse(responseCode = "404", description = "`not-found`: the family or the member")
    @APIResponse(responseCode = "409", description = "`recipient-change-open`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`recipient-not-possible` with `reason`, `recipient-out-of-turn` with `rank`, `date-out-of-range`")
    public RestResponse<RecipientChange> propose(@PathParam("id") UUID id, @NotNull @Valid NewRecipientChange change) {
        RecipientChange made = reads.get(changes.propose(id, change));
        return Answers.created("/v1/recipient-changes", made.id(), made, made.version());
    }
}
