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

/** The number of a household's card. Its own class: a path below /v1/families is only found by its full class path. */
@Path("/v1/families/{id}/kk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families")
public class KkResource {
    private final FamilyWrites writes;
    private final FamilyReads reads;

    KkResource(FamilyWrites writes, FamilyReads reads) {
        this.writes = writes;
        this.reads = reads;
    }

    /** The number on the card. */
    public record NewKk(
            @NotNull @Schema(description = "16 digits", examples = "5315053112240001")
            String kk) {}

    /** A household that was taken without a card has one now. */
    @POST
    @Command("family.give-kk")
    @RolesAllowed({Roles.VILLAGE_OFFICER, Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.NATIONAL_OFFICER})
    @Operation(operationId = "giveKk", summary = "Gives a household without a KK number its number", description = """
            The id of the household stays; the task FIND_NUMBER is done. Needs `If-Match`. Errors: `invalid-kk` (422), `kk-exists` (409, another household
            has it, or this one has a number), `if-match-required` (428), `stale-etag` (412), `not-found` (404).""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "kk", value = "{\"kk\":\"5315053112240001\"}")))
    @APIResponse(
            responseCode = "201",
            description = "The family as it is now",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    @APIResponse(responseCode = "409", description = "`kk-exists`")
    @APIResponse(responseCode = "422", description = "`invalid-kk`")
    public RestResponse<FamilyView> give(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewKk told) {
        writes.giveKk(id, ifMatch, told.kk());
        FamilyView view = reads.get(id);
        return Answers.created("/v1/families", id, view, view.version());
    }
}
