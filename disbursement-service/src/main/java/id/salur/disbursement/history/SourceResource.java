package id.salur.disbursement.history;

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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where historic figures come from, with how each source is to be named. */
@Path("/v1/historic-sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "historic-figures")
public class SourceResource {
    private final Sources sources;

    SourceResource(Sources sources) {
        this.sources = sources;
    }

    /** Sources in the order of their codes. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(operationId = "listHistoricSources", summary = "Sources of historic figures, with attribution")
    @APIResponse(responseCode = "200", description = "A page of sources")
    public RestResponse<Page<HistoricSource>> list(@BeanParam Paging paging) {
        return paging.answer(sources.list(paging.afterKey(), paging.rows()), HistoricSource::code);
    }

    /** Registers a source, before its figures can be imported. */
    @POST
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Command("historic-source.add")
    @Operation(operationId = "addHistoricSource", summary = "Register a source of historic figures")
    @APIResponseSchema(value = HistoricSource.class, responseCode = "201", responseDescription = "The source")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "409", description = "already-exists")
    public RestResponse<HistoricSource> add(@Valid @NotNull HistoricSource body) {
        return RestResponse.status(RestResponse.Status.CREATED, sources.add(body));
    }
}
