package id.salur.registry.family;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
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

/** Who is what in a household. Its own class: a path below /v1/families is only found by its full class path. */
@Path("/v1/families/{id}/relations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families")
public class RelationResource {
    private final Relations relations;
    private final FamilyReads reads;

    RelationResource(Relations relations, FamilyReads reads) {
        this.relations = relations;
        this.reads = reads;
    }

    /** A new head, and what the others are to them, from a day on; before it they stay what they were. */
    @POST
    @Command("family.change-relations")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.INTEGRATOR})
    @Operation(
            operationId = "changeRelations",
            summary = "Changes who is what to the head of the household",
            description = """
            Whoever is not named stays what they are; from `since` on one living member is the head. Who takes over from a recipient is judged by the relations of
            the day. Verified proposals of the family go back to PROPOSED. Needs `If-Match`. Errors: `invalid-family` (422: `head-count`, `date-out-of-range`,
            `member-twice`), `if-match-required` (428), `stale-etag` (412), `invalid-request` (400), `not-found` (404, the family or a member).""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "widow", value = """
            {"since":"2020-01-20","relations":[{"personId":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","relation":"HEAD"}]}""")))
    @APIResponse(
            responseCode = "200",
            description = "The family as it is now",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    @APIResponse(responseCode = "412", description = "`stale-etag`")
    @APIResponse(responseCode = "422", description = "`invalid-family` with `faults`")
    public RestResponse<FamilyView> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewRelations told) {
        relations.change(id, ifMatch, told);
        FamilyView view = reads.get(id);
        return Answers.tagged(view, view.version());
    }
}
