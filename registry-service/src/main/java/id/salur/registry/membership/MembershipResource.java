package id.salur.registry.membership;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.registry.membership.MembershipReads.Counts;
import id.salur.registry.membership.MembershipReads.Digest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Memberships are read here; they start by an approved proposal and end by a re-check, a review or a graduation. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships")
public class MembershipResource {
    private final MembershipReads reads;

    MembershipResource(MembershipReads reads) {
        this.reads = reads;
    }

    /** Memberships by village and id. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Path("/memberships")
    @Operation(
            operationId = "listMemberships",
            summary = "Memberships of a programme, a status, a region, a family",
            description = "Errors: `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<Page<Membership>> list(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @QueryParam("status") Membership.Status status,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode,
            @Parameter(description = "Memberships that this family has or had") @QueryParam("familyId") UUID familyId,
            @BeanParam Paging paging) {
        return paging.answer(reads.list(programme, status, regionCode, familyId, paging.cursor(), paging.limit()));
    }

    /** Counts by status. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Path("/memberships/counts")
    @Operation(
            operationId = "countMemberships",
            summary = "Memberships by status",
            description = "Counts of families. Errors: `invalid-parameter` (400).")
    @APIResponse(
            responseCode = "200",
            description = "Counts",
            content =
                    @Content(
                            schema = @Schema(implementation = Counts.class),
                            examples = @ExampleObject(name = "counts", value = """
            {"active":20070,"suspended":0,"ended":0}""")))
    public Counts counts(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode) {
        return reads.counts(programme, regionCode);
    }

    /** A fingerprint that the projection of another service must answer too. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Path("/digests/memberships")
    @Operation(
            operationId = "digestMemberships",
            summary = "Count and order-free hash of memberships",
            description = """
            Of each family and programme the last membership: the xor over all rows of the first 64 bits of md5(`familyId|programme|status|startedOn|endedOn`), 16 hex digits. Disbursement answers the same
            from its projection: equal means nothing is missing. Errors: `invalid-parameter` (400).""")
    @APIResponse(
            responseCode = "200",
            description = "Count and hash",
            content =
                    @Content(
                            schema = @Schema(implementation = Digest.class),
                            examples = @ExampleObject(name = "digest", value = """
            {"count":20070,"hash":"9c2f00b1a7de4410"}""")))
    public Digest digest(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode) {
        return reads.digest(programme, regionCode);
    }
}
