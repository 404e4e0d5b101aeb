package id.salur.disbursement.fundaccount;

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

/** Accounts at banks that payments are made from. */
@Path("/v1/fund-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "fund-accounts", description = "Accounts at banks that payments are made from, and that statements are of")
public class FundAccountResource {
    private final FundAccounts accounts;

    FundAccountResource(FundAccounts accounts) {
        this.accounts = accounts;
    }

    /** Proposes the account that payments of a budget are made from at a bank. */
    @POST
    @RolesAllowed(Roles.NATIONAL_OFFICER)
    @Command("fund-account.propose")
    @Operation(
            operationId = "proposeFundAccount",
            summary = "Propose the account that payments of a budget are made from",
            description = "Another person approves it. Until one is approved, files name the account by its budget,"
                    + " such as `APBN-2021-BPNT`; statements under that name are taken also afterwards.")
    @APIResponseSchema(
            value = FundAccount.class,
            responseCode = "201",
            responseDescription = "The account in state PROPOSED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "403", description = "outside-area: the money is another region's")
    @APIResponse(responseCode = "422", description = "unknown-programme, unknown-fund")
    public RestResponse<FundAccount> propose(@Valid @NotNull NewFundAccount body) {
        FundAccount account = accounts.propose(body);
        return Answers.created("/v1/fund-accounts", account.id(), account, account.version());
    }

    /** Approves it, as another person than who proposed it: files of later releases name it. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER})
    @Command("fund-account.approve")
    @Operation(
            operationId = "approveFundAccount",
            summary = "Approve an account, as another person than who proposed it")
    @APIResponse(responseCode = "200", description = "The account in state APPROVED, with ETag")
    @APIResponse(responseCode = "403", description = "role-not-allowed: neither approver nor delegate; outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "same-person, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<FundAccount> approve(
            @Parameter(description = "The account's id") @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the account was read with") @HeaderParam("If-Match")
                    String ifMatch) {
        return answer(accounts.approve(id, ifMatch));
    }

    /** It is never used; who proposed it proposes anew. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER})
    @Command("fund-account.reject")
    @Operation(operationId = "rejectFundAccount", summary = "Reject an account")
    @APIResponse(responseCode = "200", description = "The account in state REJECTED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "403", description = "role-not-allowed: neither approver nor delegate; outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "same-person, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<FundAccount> reject(
            @Parameter(description = "The account's id") @PathParam("id") UUID id,
            @Parameter(description = "The ETag that the account was read with") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull AccountRejection body) {
        return answer(accounts.reject(id, ifMatch, body.reason()));
    }

    /** One account with its ETag. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(operationId = "getFundAccount", summary = "An account that payments are made from")
    @APIResponse(responseCode = "200", description = "The account, with ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<FundAccount> get(@Parameter(description = "The account's id") @PathParam("id") UUID id) {
        return answer(accounts.get(id));
    }

    /** Accounts, also proposed and rejected ones, oldest first. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(operationId = "listFundAccounts", summary = "Accounts that payments are made from")
    @APIResponse(responseCode = "200", description = "A page of accounts")
    public RestResponse<Page<FundAccount>> list(
            @Parameter(description = "Only of this programme", example = "BPNT") @QueryParam("programme")
                    String programme,
            @Parameter(description = "Only of this year", example = "2021") @QueryParam("fiscalYear")
                    Integer fiscalYear,
            @Parameter(description = "Only at this bank", example = "BRI") @QueryParam("bank") String bank,
            @Parameter(description = "Only in this state") @QueryParam("state") FundAccount.State state,
            @BeanParam Paging paging) {
        return paging.answer(
                accounts.list(
                        new FundAccounts.Filter(programme, fiscalYear, bank, state), paging.after(), paging.rows()),
                FundAccount::id);
    }

    private static RestResponse<FundAccount> answer(FundAccount account) {
        return Answers.tagged(account, account.version());
    }
}
