package id.salur.registry.eligibility.recheck;

import id.salur.platform.security.Roles;
import id.salur.registry.eligibility.recheck.RecheckReads.Counts;
import id.salur.registry.eligibility.recheck.RecheckReads.Latency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The eligibility decisions after payments. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rechecks")
public class RecheckResource {
    private final RecheckReads reads;

    RecheckResource(RecheckReads reads) {
        this.reads = reads;
    }

    /** How many decisions of each kind. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.FACILITATOR, Roles.INTEGRATOR})
    @Path("/rechecks/counts")
    @Operation(operationId = "countRechecks", summary = "Decisions by kind and by reason", description = """
            Counts. Each payment that was settled or failed has one decision, and so has each review. The cost grows with
            the decisions of the region. Errors: `invalid-parameter` (400).""")
    @APIResponse(
            responseCode = "200",
            description = "Counts",
            content =
                    @Content(
                            schema = @Schema(implementation = Counts.class),
                            examples = @ExampleObject(name = "counts", value = """
            {"CONTINUE":20068,"GRADUATION_CANDIDATE":1,"END":1,"total":20070,"reasons":{"NO_COMPONENT":1,"MOVED_OUT":1}}""")))
    public Counts counts(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode) {
        return reads.counts(programme, regionCode);
    }

    /** From settlement to decision. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.FACILITATOR, Roles.INTEGRATOR})
    @Path("/rechecks/latency")
    @Operation(
            operationId = "getRecheckLatency",
            summary = "Time from the settlement to the decision",
            description = """
            Milliseconds, p50 and p99, of the decisions after payments. Each of them is read: for a nation name a day with `since`. Errors:
            `invalid-parameter` (400).""")
    @APIResponse(
            responseCode = "200",
            description = "Milliseconds",
            content =
                    @Content(
                            schema = @Schema(implementation = Latency.class),
                            examples = @ExampleObject(name = "latency", value = """
            {"count":20070,"p50Millis":800,"p99Millis":2100}""")))
    public Latency latency(
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode,
            @Parameter(description = "Only what was decided on this day in Jakarta or later", example = "2026-01-15")
                    @QueryParam("since")
                    LocalDate since) {
        return reads.latency(regionCode, since);
    }
}
