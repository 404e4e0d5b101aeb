package id.salur.training.provider;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Providers of courses in the caller's areas. */
@Path("/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "providers")
public class ProviderResource {
    private final Providers providers;

    ProviderResource(Providers providers) {
        this.providers = providers;
    }

    /** Providers in the order of entry, of one region with those below and above it if asked. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "listProviders", summary = "Providers of courses")
    @APIResponse(responseCode = "200", description = "A page of providers; Link rel=next leads on")
    public RestResponse<Page<Provider>> list(@QueryParam("regionCode") String regionCode, @BeanParam Paging paging) {
        return paging.answer(providers.list(regionCode, paging.after(), paging.rows()), Provider::id);
    }

    /** Enters a provider; the same name in the same region is {@code already-exists} (409). */
    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Command("provider.create")
    @Operation(operationId = "createProvider", summary = "Enter a provider of courses")
    @APIResponseSchema(value = Provider.class, responseCode = "201", responseDescription = "The provider")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(responseCode = "409", description = "already-exists")
    @APIResponse(responseCode = "422", description = "unknown-region, idempotency-key-reused")
    public RestResponse<Provider> create(@Valid @NotNull NewProvider body) {
        Provider provider = providers.add(body);
        return Answers.created("/v1/providers", provider.id(), provider);
    }
}
