package id.salur.graduation.candidate;

import id.salur.graduation.projection.LastDecisions;
import id.salur.platform.answer.Answers;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Graduation cases in the caller's areas. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CaseResource {
    private final Cases cases;
    private final LastDecisions decisions;

    CaseResource(Cases cases, LastDecisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    /** Cases in the order of opening. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "listCases", summary = "Graduation cases")
    @APIResponse(responseCode = "200", description = "A page of cases, without criteria; Link rel=next leads on")
    @APIResponse(responseCode = "400", description = "invalid-request, invalid-cursor, invalid-limit")
    public RestResponse<Page<GraduationCase>> list(@Valid @BeanParam CaseFilter filter, @BeanParam Paging paging) {
        return paging.answer(cases.list(filter, paging.after(), paging.rows()), GraduationCase::id);
    }

    /** How many cases there are, by state and kind, and how the last re-checks went. */
    @GET
    @Path("/counts")
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "countCases", summary = "Counts of graduation cases")
    @APIResponse(responseCode = "200", description = "The counts")
    public RestResponse<CaseCounts> counts(
            @QueryParam("programme") String programme, @QueryParam("regionCode") String regionCode) {
        Map<String, Map<String, Long>> kinds = cases.counts(programme, regionCode);
        Map<String, Long> states = new TreeMap<>();
        kinds.values().forEach(kind -> kind.forEach((state, count) -> states.merge(state, count, Long::sum)));
        long total = states.values().stream().mapToLong(Long::longValue).sum();
        return RestResponse.ok(new CaseCounts(total, states, kinds, decisions.counts(programme, regionCode)));
    }

    /** One case with its criteria, their evidence and its entity tag. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "getCase", summary = "One graduation case with its evidence")
    @APIResponse(responseCode = "200", description = "The case, with ETag")
    @APIResponse(responseCode = "404", description = "not-found: none, or outside the caller's areas")
    public RestResponse<CaseDetail> get(@PathParam("id") UUID id) {
        CaseDetail found = cases.get(id);
        return Answers.tagged(found, found.facts().version());
    }
}
