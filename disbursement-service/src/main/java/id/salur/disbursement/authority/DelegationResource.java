package id.salur.disbursement.authority;

import id.salur.platform.command.Command;
import id.salur.platform.etag.ETags;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An approver's right in another person's hand, with an end date. */
@Path("/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "authority", description = "Who may approve how much, and who may do it for somebody else")
public class DelegationResource {
    private final Delegations delegations;

    DelegationResource(Delegations delegations) {
        this.delegations = delegations;
    }

    /** Gives the caller's right to approve to another person, within his own areas and limit, for at most a year. */
    @POST
    @RolesAllowed(Roles.APPROVER)
    @Command("delegation.give")
    @Operation(
            operationId = "giveDelegation",
            summary = "Let another person approve in one's place until a day",
            description =
                    "`maxAmount` is whole rupiah of one decision. The delegate needs the region in his own areas, approves nothing that"
                            + " he or the delegator made, and cannot pass the right on.")
    @APIResponseSchema(
            value = Delegation.class,
            responseCode = "201",
            responseDescription = "The delegation, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, invalid-amount, malformed-json")
    @APIResponse(responseCode = "403", description = "outside-area; over-limit: more than the caller's own limit")
    @APIResponse(responseCode = "409", description = "same-person")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-region, region-ended; delegation-dates: it ends before it begins, in the past, or after more than a year")
    public RestResponse<Delegation> give(@Valid @NotNull NewDelegation body) {
        return answer(RestResponse.Status.CREATED, delegations.give(body));
    }

    /** Takes a delegation back, at once and for good. What was approved under it stays approved. */
    @POST
    @Path("/{id}/revoke")
    @RolesAllowed(Roles.APPROVER)
    @Command("delegation.revoke")
    @Operation(operationId = "revokeDelegation", summary = "Take a delegation back")
    @APIResponse(responseCode = "200", description = "The delegation, with ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is revoked already")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<Delegation> revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(RestResponse.Status.OK, delegations.revoke(id, ifMatch));
    }

    /** Delegations in the caller's areas, also those that ended, in the order they were given. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(operationId = "listDelegations", summary = "Delegations, also those that ended")
    @APIResponse(responseCode = "200", description = "A page of delegations")
    public RestResponse<Page<Delegation>> list(
            @Parameter(example = "budi", description = "who gave it or has it") @QueryParam("person") String person,
            @BeanParam Paging paging) {
        return paging.answer(delegations.list(person, paging.after(), paging.rows()), Delegation::id);
    }

    private static RestResponse<Delegation> answer(RestResponse.Status status, Delegation delegation) {
        return RestResponse.ResponseBuilder.create(status, delegation)
                .header(HttpHeaders.ETAG, ETags.of(delegation.version()))
                .build();
    }
}
