package id.salur.registry.feed;

import id.salur.platform.page.Cursor;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changed since a place. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
public class ChangeResource {
    private final ChangeReads changes;

    ChangeResource(ChangeReads changes) {
        this.changes = changes;
    }

    /** Families, memberships and decisions that changed, in the order in which it became known. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR, Roles.AUDITOR})
    @Operation(operationId = "listChanges", summary = "What changed since you asked last", description = """
        Begin without `since`, keep `next`, and ask with it as `since` as often as you like: nothing is missed and nothing comes twice, however much is being
        changed meanwhile. A page says that something changed, not what it is now; read that where it is kept. Keep `next` in the same transaction as what you did
        with the items, and a kill costs nothing. A change is here once it is published, as a rule within a second; changes are kept for 400 days. A cursor is yours, with
        your areas of today. Where a change is about one person, an integrator gets the key it knows them by (`joinKey`): a short key id, a dot and 22 signs, the same wherever
        the person is shown to it and another for every other integrator. When the keys of the service are changed the key id is another, and
        `formerJoinKey` in a family's members tells which was which for a while. Errors: `invalid-cursor`, `cursor-of-another`, `invalid-limit` (400), `cursor-too-old` (410).\
        """)
    @APIResponse(responseCode = "200", description = "A page of changes")
    @APIResponse(responseCode = "400", description = "`invalid-cursor`, `cursor-of-another`, `invalid-limit`")
    @APIResponse(responseCode = "410", description = "`cursor-too-old`")
    public Changes list(
            @Parameter(description = "`next` of the answer before; without it from the oldest change that is kept")
                    @QueryParam("since")
                    String since,
            @Parameter(description = "How many changes at most, 1 to 500; 50 unless asked", example = "50")
                    @QueryParam("limit")
                    Integer limit) {
        return changes.since(since, Cursor.limit(limit));
    }
}
