package id.salur.platform.audit;

import id.salur.platform.security.Who;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Records refusals. The refusal goes out whether or not its record could be written: it waits for the record, but no longer than
 * two seconds, and a record that is lost is counted ({@code salur.audit.unwritten}) and logged. Refusals take no more than two
 * connections of the pool, however many there are.
 */
@ApplicationScoped
public class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int WRITERS = 2;
    private static final int WAITING = 1000;

    private final AuditLog log;
    private final CurrentIdentityAssociation identity;
    private final Counter unwritten;
    private final ThreadPoolExecutor writers = new ThreadPoolExecutor(
            WRITERS,
            WRITERS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            work -> new Thread(work, "refusals"));

    Refusals(AuditLog log, CurrentIdentityAssociation identity, MeterRegistry metrics) {
        this.log = log;
        this.identity = identity;
        this.unwritten = metrics.counter("salur.audit.unwritten");
        writers.allowCoreThreadTimeOut(true);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        writers.shutdown();
        writers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Ends when the record is written, or was given up. Never fails. */
    public Uni<Void> record(String operation, HttpServerRequest request, String slug, int status) {
        AuditRecord draft = log.draft(operation, request, request.path(), "REFUSED " + slug, status);
        return identity.getDeferredIdentity()
                .flatMap(caller -> Uni.createFrom().completionStage(write(Who.of(caller), draft)))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(() -> null)
                .onFailure()
                .recoverWithNull();
    }

    private CompletableFuture<Void> write(Who who, AuditRecord draft) {
        try {
            return CompletableFuture.runAsync(() -> log.write(who, draft), writers)
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            lost(draft, failure.getCause() == null ? failure : failure.getCause());
                        }
                    });
        } catch (RejectedExecutionException tooMany) {
            lost(draft, tooMany);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void lost(AuditRecord draft, Throwable why) {
        unwritten.increment();
        LOG.errorf(
                "the record of a refusal was not written: %s, %s, correlation %s, %s",
                draft.operation(),
                draft.outcome(),
                draft.correlationId(),
                why.getClass().getSimpleName());
    }
}
