package id.salur.registry.eligibility.recheck;

import id.salur.platform.page.Cursor;
import id.salur.platform.page.Page;
import id.salur.platform.security.Roles;
import id.salur.registry.eligibility.recheck.RecheckReads.Recheck;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The decisions about one family. Its own class: a path below /v1/families is only found by its full class path. */
@Path("/v1/families/{id}/rechecks")
@Tag(name = "rechecks")
public class FamilyRecheckResource {
    private final RecheckReads reads;

    FamilyRecheckResource(RecheckReads reads) {
        this.reads = reads;
    }

    /** The decisions about one family, oldest first. */
    @GET
    @RolesAllowed({
        Roles.FACILITATOR,
        Roles.DISTRICT_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.NATIONAL_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(
            operationId = "listFamilyRechecks",
            summary = "The decisions about one family, with the facts used",
            description = "Errors: `not-found` (404), `invalid-cursor` (400).")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions",
            content = @Content(examples = @ExampleObject(name = "page", value = """
            {"items":[{"id":"01890b11-0001-7e00-8f00-2a2b2c2d2e2f","familyId":"01890a5d-ac96-774b-bcce-b302099a8057","programme":"PKH","regionCode":"53.15.05.2003",
             "asOf":"2019-03-28","decision":"CONTINUE","reasons":[],"policyVersion":"3f2a9c1b77de","facts":{"desil":2,"components":{"SD":1}},
             "causeId":"01890b10-3000-7b10-8b20-1c2d3e4f5a6c","causeType":"salur.disbursement.payment.settled.v1",
             "causedAt":"2019-03-28T03:15:20Z","decidedAt":"2019-03-28T03:15:21Z","decidedBy":null}],"next":null}""")))
    public RestResponse<Page<Recheck>> ofFamily(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        return reads.ofFamily(id, cursor, Cursor.limit(limit)).respond(uri);
    }
}
