package id.salur.disbursement.aid;

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
import jakarta.ws.rs.PUT;
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

/** Aid by application. Money is paid by stage runs of the programme; what is given in kind is handed over with receipts. */
@Path("/v1/aid-applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "aid", description = "Groups, businesses, houses, sites and families that apply for aid")
public class AidResource {
    private final AidApplications applications;
    private final AidCommands commands;

    AidResource(AidApplications applications, AidCommands commands) {
        this.applications = applications;
        this.commands = commands;
    }

    /** Proposes. The rule of the year says how many members there are and what a unit may cost. */
    @POST
    @RolesAllowed({Roles.FIELD, Roles.DISTRICT_OFFICER})
    @Command("aid-application.propose")
    @Operation(
            operationId = "proposeAid",
            summary = "Propose a group, business, house, site or family for aid",
            description =
                    "Money: `unitCost` in whole rupiah, a member of a KUBE, else one unit. In kind: `items`, and no cost.")
    @APIResponseSchema(
            value = AidApplication.class,
            responseCode = "201",
            responseDescription = "The application in state PROPOSED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, invalid-amount, invalid-date, malformed-json")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(
            responseCode = "409",
            description =
                    "family-in-another-application: a member is in another open group, or has an application this year")
    @APIResponse(
            responseCode = "422",
            description =
                    "group-size (with `min` and `max`), unit-cost-out-of-range (rupiah, with `min` and `max`), items-or-cost,"
                            + " unknown-family, family-outside-region: they live in another regency, payee-not-needed, unknown-programme,"
                            + " unknown-rule")
    public RestResponse<AidApplication> propose(@Valid @NotNull NewAidApplication body) {
        AidApplication application = commands.propose(body);
        return Answers.created("/v1/aid-applications", application.id(), application, application.version());
    }

    /** Applications in the order they were proposed. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.OVERSIGHT})
    @Operation(operationId = "listAid", summary = "Aid applications")
    @APIResponse(responseCode = "200", description = "A page of applications; amounts in rupiah")
    public RestResponse<Page<AidApplication>> list(
            @Parameter(example = "KUBE") @QueryParam("programme") String programme,
            @Parameter(example = "2016") @QueryParam("fiscalYear") Integer fiscalYear,
            @Parameter(example = "15.01") @QueryParam("regionCode") String regionCode,
            @QueryParam("state") AidState state,
            @Parameter(description = "Applications that this family is, or was, a member of") @QueryParam("familyId")
                    UUID familyId,
            @BeanParam Paging paging) {
        return paging.answer(
                applications.list(
                        new AidFilter(programme, fiscalYear, state, familyId),
                        regionCode,
                        paging.after(),
                        paging.rows()),
                AidApplication::id);
    }

    /** One application with its members, payments, items and receipts. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.OVERSIGHT})
    @Operation(operationId = "getAid", summary = "An aid application with its members, payments, items and receipts")
    @APIResponse(responseCode = "200", description = "The application, with ETag; amounts in rupiah, items are counts")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<AidDetail> get(@PathParam("id") UUID id) {
        AidDetail detail = applications.detail(id);
        return Answers.tagged(detail, detail.application().version());
    }

    /** Names whom the money goes to, or another than before: then the application is verified and approved anew. */
    @PUT
    @Path("/{id}/payee")
    @RolesAllowed({Roles.FIELD, Roles.DISTRICT_OFFICER})
    @Command(value = "aid-application.name-payee", idempotent = false)
    @Operation(
            operationId = "nameAidPayee",
            summary = "Say whom the money of an application goes to",
            description =
                    "The account is at the bank that pays in the application's village. Whoever names it neither verifies nor approves, and"
                            + " until both are done no run, payment order or follow-up pays it; what was released is paid to the account of before.")
    @APIResponse(responseCode = "200", description = "The application in state PROPOSED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "illegal-transition; account-refused-before: the bank refused this number of the application")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(
            responseCode = "422",
            description = "payee-not-needed: goods are handed over, or a family is paid to its recipient")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<AidApplication> namePayee(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewAidPayee body) {
        return changed(commands.namePayee(id, ifMatch, body));
    }

    /** Verified by another person than the one who proposed. */
    @POST
    @Path("/{id}/verify")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    @Command("aid-application.verify")
    @Operation(operationId = "verifyAid", summary = "Verify an application, as another person than who proposed it")
    @APIResponse(responseCode = "200", description = "The application in state VERIFIED, with ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "same-person, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<AidApplication> verify(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return changed(commands.verify(id, ifMatch));
    }

    /** Approved by a third person: an approver whose limit covers the amount, or to whom one delegated it. The next run of the programme pays it. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER})
    @Command("aid-application.approve")
    @Operation(operationId = "approveAid", summary = "Approve a verified application, as a third person")
    @APIResponse(responseCode = "200", description = "The application in state APPROVED, with ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "403",
            description =
                    "role-not-allowed: neither approver nor delegate; over-limit: `limit` and `requested` in rupiah, `levels` whose approvers may")
    @APIResponse(
            responseCode = "409",
            description =
                    "same-person, illegal-transition; payee-missing: nobody said whom to pay; account-refused-before; no-channel: no bank pays in the village")
    @APIResponse(responseCode = "422", description = "family-outside-region: `families` moved out of the regency")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<AidApplication> approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return changed(commands.approve(id, ifMatch));
    }

    /** Rejected with a reason; its families are free to apply again. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.APPROVER})
    @Command("aid-application.reject")
    @Operation(operationId = "rejectAid", summary = "Reject an application that is not approved yet")
    @APIResponse(responseCode = "200", description = "The application in state REJECTED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "illegal-transition; money-went-out: a bank has its money, or paid it")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<AidApplication> reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AidReason body) {
        return changed(commands.end(id, ifMatch, AidAction.REJECT, body.reason()));
    }

    /** Taken back by those who proposed it. */
    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.FIELD, Roles.DISTRICT_OFFICER})
    @Command("aid-application.withdraw")
    @Operation(operationId = "withdrawAid", summary = "Withdraw an application that is not approved yet")
    @APIResponse(responseCode = "200", description = "The application in state WITHDRAWN, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "illegal-transition; money-went-out: a bank has its money, or paid it")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<AidApplication> withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AidReason body) {
        return changed(commands.end(id, ifMatch, AidAction.WITHDRAW, body.reason()));
    }

    /** Closed: a group dissolved, a continuing aid ended. No run computes it any more; what is in a run is paid. */
    @POST
    @Path("/{id}/close")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    @Command("aid-application.close")
    @Operation(operationId = "closeAid", summary = "Close an approved application; its families are free again")
    @APIResponse(responseCode = "200", description = "The application in state CLOSED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "illegal-transition; money-went-out: a bank has its money, or paid it")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<AidApplication> close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull AidReason body) {
        return changed(commands.end(id, ifMatch, AidAction.CLOSE, body.reason()));
    }

    private static RestResponse<AidApplication> changed(AidApplication application) {
        return Answers.tagged(application, application.version());
    }
}
