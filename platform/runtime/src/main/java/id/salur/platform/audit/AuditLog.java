package id.salur.platform.audit;

import id.salur.platform.aggregate.Ids;
import id.salur.platform.correlation.Correlation;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Who;
import id.salur.platform.sql.Everyday;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes the audit records of commands, each with its signature. A record is small whatever was sent: the body is kept as a hash,
 * texts are cut, the target is the path alone.
 */
@ApplicationScoped
public class AuditLog {
    private final Jdbi jdbi;
    private final Caller caller;
    private final AuditDetail detail;
    private final AuditSignature signature;
    private final Clock clock;

    AuditLog(Jdbi jdbi, Caller caller, AuditDetail detail, AuditSignature signature, Clock clock) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.detail = detail;
        this.signature = signature;
        this.clock = clock;
    }

    /** In the transaction of the command: without its record it is not done. */
    public void done(String operation, HttpServerRequest request, byte[] hash, Response response) {
        URI location = response.getLocation();
        detail.request(hash);
        write(
                caller.who(),
                draft(
                        operation,
                        request,
                        location == null ? request.path() : location.getRawPath(),
                        "DONE",
                        response.getStatus()));
    }

    /** What the request says of a record; who called, when, and the id are not known yet. */
    AuditRecord draft(String operation, HttpServerRequest request, String target, String outcome, int status) {
        return new AuditRecord(
                null,
                null,
                null,
                null,
                null,
                operation,
                target,
                outcome,
                status,
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress(),
                detail.purpose(),
                detail.requestHash(),
                Correlation.current().isEmpty() ? null : Correlation.current(),
                detail.text());
    }

    void write(Who who, AuditRecord draft) {
        UUID id = Ids.next();
        OffsetDateTime at = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS);
        jdbi.useHandle(h -> insert(h, draft.by(who, id, at).bounded()));
    }

    private void insert(Handle h, AuditRecord entry) {
        Everyday.update(h, """
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
