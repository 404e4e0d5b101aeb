package id.salur.disbursement.payee;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Accounts of families that are wrong, put right by two people. */
@Path("/v1/account-corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountCorrectionResource {
    private final AccountCorrections corrections;

    AccountCorrectionResource(AccountCorrections corrections) {
        this.corrections = corrections;
    }

    /** Proposes the right account of a family, or that its bank opens one anew. */
    @POST
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    @Command("account-correction.propose")
    @Operation(
            operationId = "proposeAccountCorrection",
            summary = "Propose the right account of a family",
            description =
                    "Another person approves it. Without `accountNumber` the bank opens an account anew. The number is"
                            + " encrypted where it is kept and masked in every answer.")
    @APIResponseSchema(
            value = AccountCorrection.class,
            responseCode = "201",
            responseDescription = "The correction in state PROPOSED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(
            responseCode = "409",
            description = "account-correction-open: one of this family and bank waits;"
                    + " account-refused-before: it is the number that the bank refused")
    @APIResponse(responseCode = "422", description = "unknown-family; bank-does-not-pay-here")
    public RestResponse<AccountCorrection> propose(@Valid @NotNull NewAccountCorrection body) {
        AccountCorrection correction = corrections.propose(body);
        return Answers.created("/v1/account-corrections", correction.id(), correction, correction.version());
    }

    /** Approves it, as another person than who proposed it: from now on payments go there. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.APPROVER)
    @Command("account-correction.approve")
    @Operation(
            operationId = "approveAccountCorrection",
            summary = "Approve a correction, as another person than who proposed it",
            description = "Payments go to the account from the next release on, and what was held may be followed up.")
    @APIResponse(responseCode = "200", description = "The correction in state APPROVED, with ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "same-person, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<AccountCorrection> approve(
            @Parameter(description = "The correction's id") @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the correction was read with") @HeaderParam("If-Match")
                    String ifMatch) {
        return answer(corrections.approve(id, ifMatch));
    }

    /** Rejected with a reason; the account stays as it is. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.APPROVER})
    @Command("account-correction.reject")
    @Operation(operationId = "rejectAccountCorrection", summary = "Reject a correction, or take it back")
    @APIResponse(responseCode = "200", description = "The correction in state REJECTED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<AccountCorrection> reject(
            @Parameter(description = "The correction's id") @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the correction was read with") @HeaderParam("If-Match")
                    String ifMatch,
            @Valid @NotNull AccountDecision body) {
        return answer(corrections.reject(id, ifMatch, body.reason()));
    }

    /** One correction with its ETag. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(operationId = "getAccountCorrection", summary = "A correction of an account")
    @APIResponse(responseCode = "200", description = "The correction, with ETag; the number is masked")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<AccountCorrection> get(
            @Parameter(description = "The correction's id") @PathParam("id") UUID id) {
        return answer(corrections.get(id));
    }

    /** Corrections in the area, oldest first. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(operationId = "listAccountCorrections", summary = "Corrections of accounts")
    @APIResponse(responseCode = "200", description = "A page of corrections, numbers masked")
    public RestResponse<Page<AccountCorrection>> list(
            @Parameter(description = "Only in this region", example = "53.15") @QueryParam("regionCode")
                    String regionCode,
            @Parameter(description = "Only of this family") @QueryParam("familyId") UUID familyId,
            @Parameter(description = "Only in this state") @QueryParam("state") AccountCorrection.State state,
            @BeanParam Paging paging) {
        return paging.answer(
                corrections.list(
                        new AccountCorrections.Filter(regionCode, familyId, state), paging.after(), paging.rows()),
                AccountCorrection::id);
    }

    private static RestResponse<AccountCorrection> answer(AccountCorrection correction) {
        return Answers.tagged(correction, correction.version());
    }
}
