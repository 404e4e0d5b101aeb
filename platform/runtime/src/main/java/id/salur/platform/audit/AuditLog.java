package id.salur.platform.audit;

import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jdbi.v3.core.Jdbi;

/** Writes the audit records of commands. */
@ApplicationScoped
public class AuditLog {
    private final Jdbi jdbi;
    private final Caller caller;

    AuditLog(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    public void done(String operation, HttpServerRequest request, byte[] hash, Response response) {
        String location = response.getHeaderString("Location");
        write(operation, request, hash, location == null ? request.path() : location, "DONE", response.getStatus());
    }

    public void refused(String operation, HttpServerRequest request, byte[] hash, Problem problem) {
        write(operation, request, hash, request.path(), "REFUSED " + problem.slug(), problem.status());
    }

    private void write(
            String operation, HttpServerRequest request, byte[] hash, String target, String outcome, int status) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into audit_log (actor, roles, areas, operation, target, outcome, status, origin, purpose, request_hash)
                        values (:actor, :roles, :areas, :operation, :target, :outcome, :status, :origin, :purpose, :hash)""")
                .bind("actor", caller.id())
                .bind("roles", caller.roles().toArray(String[]::new))
                .bind("areas", caller.areas().toArray(String[]::new))
                .bind("operation", operation)
                .bind("target", target)
                .bind("outcome", outcome)
                .bind("status", status)
                .bind(
                        "origin",
                        request.remoteAddress() == null
                                ? null
                                : request.remoteAddress().hostAddress())
                .bind("purpose", request.getHeader("X-Purpose"))
                .bind("hash", hash)
                .execute());
    }
}
