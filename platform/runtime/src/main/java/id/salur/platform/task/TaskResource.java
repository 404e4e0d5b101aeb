package id.salur.platform.task;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.page.RegionKey;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;

/** What the caller has to do in this service. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
public class TaskResource {
    /** An index in the order of the list for each role: a page costs what it shows, and what the filters leave out between. */
    private static final String LIST = """
            select t.* from unnest(cast(:roles as text[])) as r (role)
             cross join lateral (
                select id, kind, role, post, region_code, subject_type, subject_id, due_on, opened_at, state, ended_at from task
                 where role = r.role and state = :state and (region_code, id) > (:afterRegion, :afterId) and region_code < :below
                   and (post is null or post = :caller)
                   and (cast(:kind as text) is null or kind = :kind)
                   and (cast(:subjectId as uuid) is null or subject_id = :subjectId)
                   and (cast(:dueUntil as date) is null or due_on <= :dueUntil)
                 order by region_code, id limit :limit) t
             order by t.region_code, t.id limit :limit""";

    private final Jdbi jdbi;
    private final Caller caller;

    TaskResource(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** Tasks of the caller's roles in the caller's area, by place. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.APPROVER})
    @Operation(
            operationId = "listTasks",
            summary = "What the caller has to do",
            description = "Open tasks unless another `state` is asked for; those of one post only for its holder.")
    @APIResponse(responseCode = "200", description = "A page of tasks, by place")
    public RestResponse<Page<Task>> list(@BeanParam TaskFilter filter, @BeanParam Paging paging) {
        AreaRange range = AreaRange.asked(filter.regionCode());
        RegionKey after = RegionKey.after(paging.cursor(), range.from());
        List<Task> rows = jdbi.withHandle(h -> h.createQuery(LIST)
                .bindMethods(filter)
                .bind("roles", roles(filter.role()))
                .bind("caller", caller.id())
                .bind("afterRegion", after.regionCode())
                .bind("afterId", after.id())
                .bind("below", range.below())
                .bind("limit", paging.rows())
                .mapTo(Task.class)
                .list());
        return paging.answer(rows, row -> new RegionKey(row.regionCode(), row.id()));
    }

    private String[] roles(String asked) {
        return caller.roles().stream()
                .filter(role -> asked == null || asked.equals(role))
                .toArray(String[]::new);
    }
}
