package id.salur.registry.family;

import id.salur.platform.audit.AuditDetail;
import id.salur.platform.command.Command;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.security.Roles;
import id.salur.registry.person.JoinKeys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
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
import org.jdbi.v3.core.Jdbi;

/** Many numbers at once, for systems that hold lists of their own. Says where somebody lives and nothing else about them. */
@Path("/v1/families/lookup")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families")
public class LookupResource {
    static final int MOST = 1000;

    private final Jdbi jdbi;
    private final FieldHash hash;
    private final AuditDetail audit;
    private final JoinKeys joinKeys;

    LookupResource(Jdbi jdbi, FieldHash hash, AuditDetail audit, JoinKeys joinKeys) {
        this.jdbi = jdbi;
        this.hash = hash;
        this.audit = audit;
        this.joinKeys = joinKeys;
    }

    /**
     * What is looked for.
     *
     * @param niks 1 to 1,000 numbers of 16 digits
     */
    public record Lookup(
            @NotNull @Size(min = 1, max = MOST) @Schema(examples = "[\"5315054102899001\"]")
            List<@NotNull @Pattern(regexp = "[0-9]{16}") String> niks) {}

    /**
     * A number that somebody carries who lives in a family in the caller's areas.
     *
     * @param place of the number in the request, 1 is the first
     * @param joinKey what the calling integrator knows the person by; null for everybody else
     */
    public record Found(
            int place,
            UUID familyId,
            UUID personId,
            @Schema(examples = "53.15.05.1025") String regionCode,

            @Schema(nullable = true, examples = "k1.6tqHjTn0bKc5m1Qm2oVx0A")
            String joinKey) {}

    /**
     * In the order of the request; numbers that are not there were not found.
     *
     * @param asked how many numbers were asked for, a count
     */
    public record Answer(int asked, List<Found> found) {}

    /** Finds the families of up to 1,000 NIKs. */
    @POST
    @Command(value = "family.lookup", reads = true)
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, hidden = true)
    @Operation(operationId = "lookupFamilies", summary = "Finds the families of up to 1,000 NIKs", description = """
            By keyed hashes; no number is answered. Nobody outside the caller's areas is found. The audit log holds how many were asked for and found. Errors: `invalid-request` (400) for no number, more than 1,000, or one that has not 16 digits.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "one", value = "{\"niks\":[\"5315054102899001\"]}")))
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content =
                    @Content(
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "one", value = """
            {"asked":1,"found":[{"place":1,"familyId":"01890a5d-ac96-774b-bcce-b302099a8057","personId":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","regionCode":"53.15.05.1025",
             "joinKey":null}]}""")))
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    public RestResponse<Answer> lookup(@NotNull @Valid Lookup lookup) {
        List<byte[]> numbers = lookup.niks().stream().map(hash::of).toList();
        JoinKeys.Keys keys = joinKeys.ofCaller();
        List<Found> found = jdbi.withHandle(h -> Carriers.of(h, numbers)).stream()
                .map(carrier -> new Found(
                        carrier.place(),
                        carrier.familyId(),
                        carrier.personId(),
                        carrier.regionCode(),
                        keys.now(carrier.personId())))
                .toList();
        audit.say("asked " + lookup.niks().size() + ", found " + found.size());
        return RestResponse.ok(new Answer(lookup.niks().size(), found));
    }
}
