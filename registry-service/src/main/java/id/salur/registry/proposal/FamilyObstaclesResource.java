package id.salur.registry.proposal;

import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would keep a family out of a programme. Its own class: a path below /v1/families is only found by its full class path. */
@Path("/v1/families/{id}/obstacles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class FamilyObstaclesResource {
    private final Obstacles obstacles;

    FamilyObstaclesResource(Obstacles obstacles) {
        this.obstacles = obstacles;
    }

    /** Each reason that would block the family, before it is proposed or sent. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.OVERSIGHT})
    @Operation(operationId = "getObstacles", summary = "What would keep a family out of a programme", description = """
            An estimate, by the policies that approval uses, on the facts of the day; nothing is kept and nothing is decided. A quota is judged for who works in its whole region: a
            caller of a village sees none. Errors: `not-found` (404), `unknown-programme`, `date-out-of-range` (422), `invalid-request` (400, no programme).""")
    @APIResponseSchema(value = FamilyObstacles.class, responseDescription = "The obstacles; none is no promise")
    @APIResponse(responseCode = "422", description = "`unknown-programme`, `date-out-of-range`")
    public FamilyObstacles get(
            @PathParam("id") UUID id,
            @NotNull @Parameter(example = "PKH", description = "Programme to be proposed for") @QueryParam("programme")
                    String programme,
            @Parameter(
                            example = "2026-01-12",
                            description =
                                    "First day of the membership, twenty years back to one year ahead; today unless asked")
                    @QueryParam("on")
                    LocalDate on) {
        return obstacles.of(id, programme, on);
    }
}
