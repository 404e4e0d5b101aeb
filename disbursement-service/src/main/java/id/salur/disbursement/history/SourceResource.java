package id.salur.disbursement.history;

import id.salur.platform.command.Command;
import id.salur.platform.page.Cursor;
import id.salur.platform.page.Page;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(operationId = "listHistoricSources", summary = "Sources of historic figures, with attribution")
    @APIResponse(responseCode = "200", description = "A page of sources")
    @APIResponse(responseCode = "400", description = "invalid-cursor, invalid-limit")
    public RestResponse<Page<HistoricSource>> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") Integer asked, @Context UriInfo uri) {
        int limit = Cursor.limit(asked);
        return Page.cut(sources.list(Cursor.text(cursor), limit + 1), limit, HistoricSource::code)
                .respond(uri);
    }

    /** Registers a source, before its figures can be imported. */
    @POST
    @RolesAllowed({Roles.NATIONAL_OFFICER, Roles.PROVINCE_OFFICER, Roles.DISTRICT_OFFICER, Roles.INTEGRATOR})
    @Command("historic-source.add")
    @Operation(operationId = "addHistoricSource", summary = "Register a source of historic figures")
    @APIResponseSchema(value = HistoricSource.class, responseCode = "201", responseDescription = "The source")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "409", description = "already-exists")
    public RestResponse<HistoricSource> add(@Valid @NotNull HistoricSource body) {
        return RestResponse.status(RestResponse.Status.CREATED, sources.add(body));
    }
}
