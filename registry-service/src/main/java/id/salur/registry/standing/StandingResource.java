package id.salur.registry.standing;

import id.salur.platform.audit.AuditDetail;
import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One question, one answer. */
@Path("/v1/lookups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lookups")
public class StandingResource {
    private final Standings standings;
    private final AuditDetail audit;

    StandingResource(Standings standings, AuditDetail audit) {
        this.standings = standings;
        this.audit = audit;
    }

    /**
     * Who is asked about.
     *
     * @param nik 16 digits
     */
    @Schema(name = "StandingQuestion")
    public record Question(
            @NotNull @Pattern(regexp = "[0-9]{16}") @Schema(examples = "5315054102899001")
            String nik) {}

    /** Whether somebody receives aid, what, how much, when, and what next. */
    @POST
    @Command(value = "standing.ask", reads = true)
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, hidden = true)
    @Operation(
            operationId = "askStanding",
            summary = "Is this NIK a recipient of what, how much, when, and what next",
            description = """
                From what the registry knows: memberships, proposals, and the last payment that was told of each programme, as a rule seconds old. A number that nobody carries
                and one whose carrier lives outside the caller's areas are answered alike: `found` is false. Each question is on record. Errors: `invalid-request` (400).\
                """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "one", value = "{\"nik\":\"5315054102899001\"}")))
    @APIResponse(responseCode = "200", description = "How the carrier of the number stands")
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    public RestResponse<Standing> ask(@NotNull @Valid Question question) {
        Standing standing = standings.of(question.nik());
        audit.say(standing.found() ? "family " + standing.familyId() : "not found");
        return RestResponse.ok(standing);
    }
}
