package id.salur.platform.audit;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;

/** The audit log, for auditors whose area is the whole nation. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    private final Jdbi jdbi;
    private final Caller caller;
    private final AuditSignature signatures;

    AuditResource(Jdbi jdbi, Caller caller, AuditSignature signatures) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.signatures = signatures;
    }

    /**
     * One record; the request itself is kept as a hash only.
     *
     * @param detail what the request does not say, such as the delegation that was used
     * @param signature VALID if every field is as it was written, INVALID if one was changed since, UNSIGNED from before signing
     */
    public record Entry(
            UUID id,
            OffsetDateTime at,
            String actor,
            List<String> roles,
            List<String> areas,
            String operation,
            @Schema(nullable = true) String target,
            String outcome,
            int status,
            @Schema(nullable = true) String origin,
            @Schema(nullable = true) String purpose,
            @Schema(nullable = true) String correlationId,
            @Schema(nullable = true) String detail,
            AuditSignature.Verdict signature) {}

    /**
     * Newest first, by keyset on the id; an auditor of a part of the nation sees the records of callers whose areas all lie inside. Each
     * filter has its index; the cost of a page does not grow with the log, except by area: with the records of that area.
     */
    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "listAudit",
            summary = "Who did what, when, where from and why, newest first",
            description =
                    "Commands that were done and that were refused, and every showing of what is masked elsewhere, with its purpose.")
    @APIResponse(responseCode = "200", description = "A page of records; Link rel=next leads to older ones")
    public RestResponse<Page<Entry>> list(@BeanParam AuditFilter filter, @BeanParam Paging paging) {
        AreaRange.of("area", filter.area());
        boolean nation = caller.areas().contains(Caller.NATION);
        List<Entry> rows = jdbi.withHandle(h -> h.createQuery("""
                        select id, at, actor, roles, areas, operation, target, outcome, status, origin, purpose, request_hash,
                               correlation_id, detail, signature from audit_log
                        where (cast(:before as uuid) is null or id < :before)
                          and (cast(:actor as text) is null or actor = :actor)
                          and (cast(:operation as text) is null or operation = :operation)
                          and (cast(:area as text) is null or areas_and_above(areas) @> array[cast(:area as text)])
                          and (cast(:outcome as text) is null or split_part(outcome, ' ', 1) = :outcome)
                          and (cast(:fromId as uuid) is null or (id >= :fromId and at >= :from))
                          and (cast(:toId as uuid) is null or (id < :toId and at < :to))
                          and (:nation or (cardinality(areas) > 0 and not exists (select from unnest(areas) a where not in_area(a))))
                        order by id desc limit :limit""")
                .bindMethods(filter)
                .bind("before", paging.after())
                .bind("nation", nation)
                .bind("limit", paging.rows())
                .map((row, ctx) -> entry(
                        ctx.findRowMapperFor(AuditRecord.class).orElseThrow().map(row, ctx), row.getBytes("signature")))
                .list());
        return paging.answer(rows, Entry::id);
    }

    private Entry entry(AuditRecord is, byte[] signature) {
        return new Entry(
                is.id(),
                is.at(),
                is.actor(),
                is.roles(),
                is.areas(),
                is.operation(),
                is.target(),
                is.outcome(),
                is.status(),
                is.origin(),
                is.purpose(),
                is.correlationId(),
                is.detail(),
                signatures.verify(is, signature));
    }
}
