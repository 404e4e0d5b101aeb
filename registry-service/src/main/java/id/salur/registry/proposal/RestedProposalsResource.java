package id.salur.registry.proposal;

import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The proposals that rest on minutes or a statement. */
@Path("/v1/proposal-bases/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class RestedProposalsResource {
    private final BasisOfProposals proposals;

    RestedProposalsResource(BasisOfProposals proposals) {
        this.proposals = proposals;
    }

    /**
     * Which proposals.
     *
     * @param proposalIds up to 500 that stand in the document; null for all of the programme in the village that rest on nothing yet
     */
    public record Resting(
            @NotNull @Schema(examples = "PKH") String programme,

            @Size(min = 1, max = 500) @Schema(nullable = true)
            List<@NotNull UUID> proposalIds) {}

    /**
     * What became of them.
     *
     * @param done proposals that rest on it now and did not before; those of other villages, and those already verified, stay as they are
     */
    public record Rested(@Schema(examples = "12") int done) {}

    /** Puts proposals that are not verified yet on these minutes or this statement, in one statement for the set. */
    @POST
    @Command("proposal-basis.rest")
    @RolesAllowed({Roles.VILLAGE_OFFICER, Roles.FACILITATOR, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "restProposals",
            summary = "Puts proposals of the village on its minutes or statement",
            description =
                    "Only proposals in the state PROPOSED, of the village of the basis. Errors: `unknown-basis`, `unknown-programme` (422).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "all that rest on nothing",
                                            value = "{\"programme\":\"PKH\"}")))
    @APIResponseSchema(value = Rested.class, responseCode = "201", responseDescription = "How many")
    @APIResponse(responseCode = "422", description = "`unknown-basis`, `unknown-programme`")
    public RestResponse<Rested> rest(@PathParam("id") UUID id, @NotNull @Valid Resting resting) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new Rested(proposals.rest(id, resting.programme(), resting.proposalIds())));
    }
}
