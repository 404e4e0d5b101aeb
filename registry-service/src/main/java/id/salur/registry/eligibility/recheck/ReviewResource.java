package id.salur.registry.eligibility.recheck;

import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import id.salur.registry.eligibility.recheck.RecheckReads.Recheck;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The way out of a suspension. Its own class: a path below /v1/families is only found by its full class path. */
@Path("/v1/families/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rechecks")
public class ReviewResource {
    private final Reviews reviews;

    ReviewResource(Reviews reviews) {
        this.reviews = reviews;
    }

    /**
     * What the approver found.
     *
     * @param on day whose facts are judged, and from which the decision holds; not before the day judged last, not after today
     * @param reason why, as a code
     */
    public record NewReview(
            @NotNull @Schema(examples = "PKH") String programme,
            @NotNull Reviews.Verdict decision,
            @NotNull LocalDate on,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") @Schema(examples = "RECIPIENT_SEEN_ALIVE")
            String reason) {}

    /** Resumes or ends a suspended membership. One step: nobody made the suspension, so there is no maker to differ from. */
    @POST
    @Command("membership.review")
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "reviewMembership",
            summary = "A person resumes or ends a suspended membership",
            description = """
            The policies judge the facts of `on`; a bank's report of a death no longer counts, for the approver has looked. RESUME needs that none rejects,
            END is the approver's own decision. The decision is stored and published like one after a payment, with `causeType`
            `salur.registry.review.v1`. Errors: `still-ineligible` (409, with `reasons`), `illegal-transition` (409, not suspended),
            `date-out-of-range` (422), `not-found` (404).""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "resume", value = """
            {"programme":"PKH","decision":"RESUME","on":"2019-05-02","reason":"RECIPIENT_SEEN_ALIVE"}""")))
    @APIResponse(
            responseCode = "201",
            description = "The decision",
            content =
                    @Content(
                            schema = @Schema(implementation = Recheck.class),
                            examples = @ExampleObject(name = "decision", value = """
            {"id":"01890b11-0001-7e00-8f00-2a2b2c2d2e2f","familyId":"01890a5d-ac96-774b-bcce-b302099a8057","programme":"PKH","regionCode":"53.15.05.2003",
             "asOf":"2019-05-02","decision":"RESUME","reasons":[],"policyVersion":"3f2a9c1b77de",
             "facts":{"desil":2,"components":{"SD":1},"review":{"decision":"RESUME","reason":"RECIPIENT_SEEN_ALIVE"}},
             "causeId":"01890b10-3000-7b10-8b20-1c2d3e4f5a6c","causeType":"salur.registry.review.v1",
             "causedAt":"2019-05-02T03:15:20Z","decidedAt":"2019-05-02T03:15:20Z","decidedBy":"u-2"}""")))
    @APIResponse(responseCode = "409", description = "`still-ineligible` with `reasons`, `illegal-transition`")
    @APIResponse(responseCode = "422", description = "`date-out-of-range` with `from` and `until`")
    public RestResponse<Recheck> review(@PathParam("id") UUID id, @NotNull @Valid NewReview review) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                reviews.decide(id, review.programme(), review.decision(), review.on(), review.reason()));
    }
}
