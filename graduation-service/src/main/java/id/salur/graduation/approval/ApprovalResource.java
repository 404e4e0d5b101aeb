package id.salur.graduation.approval;

import id.salur.graduation.candidate.CaseDetail;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What people do with a case. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class ApprovalResource {
    private final Approving approving;

    ApprovalResource(Approving approving) {
        this.approving = approving;
    }

    /** Records that the family withdraws and has signed; MANDIRI only. */
    @POST
    @Path("/{id}/declaration")
    @RolesAllowed(Roles.FACILITATOR)
    @Command("case.declare")
    @Operation(operationId = "declareGraduation", summary = "Record the family's signed declaration")
    @APIResponse(responseCode = "200", description = "The case, with its new ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "declaration-not-needed, already-declared, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<CaseDetail> declare(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Declaration body) {
        return answer(approving.declare(id, ifMatch, body));
    }

    /** Confirms a case whose criteria are all met, by another person than the one who declared. */
    @POST
    @Path("/{id}/confirm")
    @RolesAllowed(Roles.APPROVER)
    @Command("case.confirm")
    @Operation(operationId = "confirmGraduation", summary = "Confirm a graduation; the registry ends the membership")
    @APIResponse(responseCode = "200", description = "The case, with its new ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "criteria-not-met, same-person, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "422", description = "date-before-opening, date-out-of-range, idempotency-key-reused")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<CaseDetail> confirm(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Confirmation body) {
        return answer(approving.confirm(id, ifMatch, body));
    }

    /** Refuses a case; new evidence after that opens a new one. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.APPROVER)
    @Command("case.reject")
    @Operation(operationId = "rejectGraduation", summary = "Refuse a graduation")
    @APIResponse(responseCode = "200", description = "The case, with its new ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<CaseDetail> reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Rejection body) {
        return answer(approving.reject(id, ifMatch, body));
    }

    private static RestResponse<CaseDetail> answer(CaseDetail detail) {
        return Answers.tagged(detail, detail.facts().version());
    }
}
