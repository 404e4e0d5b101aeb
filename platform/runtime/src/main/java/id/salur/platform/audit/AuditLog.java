package id.salur.platform.audit;

import id.salur.platform.correlation.Correlation;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes the audit records of commands, each with its signature. */
@ApplicationScoped
public class AuditLog {
    private final Jdbi jdbi;
    private final Caller caller;
    private final AuditDetail detail;
    private final AuditSignature signature;

    AuditLog(Jdbi jdbi, Caller caller, AuditDetail detail, AuditSignature signature) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.detail = detail;
        this.signature = signature;
    }

    private record Stamp(UUID id, OffsetDateTime at) {}

    public void done(String operation, HttpServerRequest request, byte[] hash, Response response) {
        String location = response.getHeaderString("Location");
        write(operation, request, hash, location == null ? request.path() : location, "DONE", response.getStatus());
    }

    public void refused(String operation, HttpServerRequest request, byte[] hash, Problem problem) {
        write(operation, request, hash, request.path(), "REFUSED " + problem.slug(), problem.status());
    }

    private void write(
            String operation, HttpServerRequest request, byte[] hash, String target, String outcome, int status) {
        jdbi.useHandle(h -> {
            Stamp stamp = h.createQuery("select uuidv7() as id, clock_timestamp() as at")
                    .mapTo(Stamp.class)
                    .one();
            insert(
                    h,
                    new AuditRecord(
                            stamp.id(),
                            stamp.at(),
                            caller.id(),
                            List.copyOf(caller.roles()),
                            caller.areas(),
                            operation,
                            target,
                            outcome,
                            status,
                            request.remoteAddress() == null
                                    ? null
                                    : request.remoteAddress().hostAddress(),
                            request.getHeader("X-Purpose"),
                            hash,
                            Correlation.current().isEmpty() ? null : Correlation.current(),
                            detail.text()));
        });
    }

    private void insert(Handle h, AuditRecord entry) {
        h.createUpdate("""
                        insert into audit_log (id, at, actor, roles, areas, operation, target, outcome, status, origin, purpose,
                                               request_hash, correlation_id, detail, signature)
                        values (:id, :at, :actor, :roles, :areas, :operation, :target, :outcome, :status, :origin, :purpose,
                                :hash, :correlationId, :detail, :signature)""")
                .bind("id", entry.id())
                .bind("at", entry.at())
                .bind("actor", entry.actor())
                .bind("roles", entry.roles().toArray(String[]::new))
                .bind("areas", entry.areas().toArray(String[]::new))
                .bind("operation", entry.operation())
                .bind("target", entry.target())
                .bind("outcome", entry.outcome())
                .bind("status", entry.status())
                .bind("origin", entry.origin())
                .bind("purpose", entry.purpose())
                .bind("hash", entry.requestHash())
                .bind("correlationId", entry.correlationId())
                .bind("detail", entry.detail())
                .bind("signature", signature.of(entry))
                .execute();
    }
}
