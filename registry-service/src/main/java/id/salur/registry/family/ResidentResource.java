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

/** Who moves in. Its own class: a path below /v1/families is only found by its full class path. */
@Path("/v1/families/{id}/residents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families")
public class ResidentResource {
    private final Residents residents;
    private final FamilyReads reads;

    ResidentResource(Residents residents, FamilyReads reads) {
        this.residents = residents;
        this.reads = reads;
    }

    /** Somebody who left another household, with papers or without, lives here from a day on. */
    @POST
    @Command("family.move-in")
    @RolesAllowed({Roles.OFFICES, Roles.VILLAGE_OFFICER, Roles.INTEGRATOR})
    @Operation(operationId = "moveIn", summary = "A known person moves into a household", description = """
        The id, the numbers and the facts of the person stay, also of one without a NIK: find them with `POST /v1/persons/search`, and record `leftOn` where
        they lived before. Verified proposals of the family go back to PROPOSED. Needs `If-Match`. Errors: `invalid-family` (422: `in-another-household`,
        `person-died`, `date-out-of-range`, `head-count`, `member-count`), `if-match-required` (428), `stale-etag` (412), `invalid-request` (400), `not-found`
        (404, the family or the person).\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "grandchild", value = """
                                {"personId":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","relation":"OTHER","since":"2020-01-20"}\
                                """)))
    @APIResponse(
            responseCode = "201",
            description = "The family as it is now",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    @APIResponse(responseCode = "412", description = "`stale-etag`")
    @APIResponse(responseCode = "422", description = "`invalid-family` with `faults`")
    public RestResponse<FamilyView> moveIn(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewResident told) {
        residents.moveIn(id, ifMatch, told);
        FamilyView view = reads.get(id);
        return Answers.created("/v1/families", id, view, view.version());
    }
}
