package id.salur.registry.intake;

import id.salur.platform.security.SystemScope;
import id.salur.platform.table.Rejects;
import id.salur.platform.task.NewTask.Subject;
import id.salur.platform.time.Rounds;
import id.salur.registry.duplicate.Searches;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Applies imports part by part, each part one transaction that says in the import's row how far it came: a kill leaves the next part to the next
 * round, of this instance or another, and no family is taken in twice. It works for the areas of who asked for it.
 */
@ApplicationScoped
class Applying {
    private static final Logger LOG = Logger.getLogger(Applying.class);
    private static final int TIMEOUT_SECONDS = 900;

    private static final String BEGUN = """
        select id, rule, kind, told, since, total, done, imported_by
          from family_import where id = :id and state = 'APPLYING' for update skip locked\
        """;

    /** Rejects of the preview are counted with the first part. */
    private static final String PART_DONE = """
        update family_import
           set version = version + 1, done = :done, tries = 0, families = families + :families, members = members + :members,
               proposals = proposals + :proposals, updated = updated + :updated, already_registered = already_registered + :alreadyRegistered,
               warnings = warnings + :warnings, otherwise = otherwise + :otherwise,
               rejected = rejected + :rejected + case done when 0 then (preview ->> 'rejected')::int else 0 end,
               rejected_rows = rejected_rows + :rejectedRows + case done when 0 then (preview ->> 'rejectedRows')::int else 0 end,
               state = case when :done >= total then :finished else state end
         where id = :id\
        """;

    private final Jdbi jdbi;
    private final Writing writing;
    private final Rejects rejects;
    private final int part;
    private final Duration pause;
    private final Rounds rounds = new Rounds("imports");

    Applying(
            Jdbi jdbi,
            Writing writing,
            Rejects rejects,
            @ConfigProperty(name = "salur.imports.part") int part,
            @ConfigProperty(name = "salur.imports.millis") long everyMillis) {
        this.jdbi = jdbi;
        this.writing = writing;
        this.rejects = rejects;
        this.part = part;
        this.pause = Duration.ofMillis(everyMillis);
    }

    void start(@Observes @Priority(4000) StartupEvent event) {
        rounds.start(pause, pause, this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** An import that is to be applied, and for which areas. */
    private record Work(UUID id, List<String> areas) {}

    private record Begun(
            UUID id,
            ImportRule rule,
            ProfileKind kind,
            String[] told,
            LocalDate since,
            int total,
            int done,
            String importedBy) {}

    /** What failed five times in a row is left until somebody applies it again. */
    private void round() {
        try {
            List<Work> open = SystemScope.call(() -> jdbi.withHandle(h -> h.createQuery(
                            "select id, areas from family_import where state = 'APPLYING' and tries < 5 order by tries, id")
                    .mapTo(Work.class)
                    .list()));
            open.forEach(this::apply);
        } catch (RuntimeException e) {
            LOG.warn("imports are left to be applied, the next round goes on", e);
        }
    }

    private void apply(Work work) {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = SystemScope.call(work.areas(), () -> QuarkusTransaction.requiringNew()
                        .timeout(TIMEOUT_SECONDS)
                        .call(() -> jdbi.withHandle(h -> next(h, work.id()))));
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "import %s stopped, the next round goes on with it", work.id());
            SystemScope.run(() ->
                    jdbi.useHandle(h -> h.createUpdate("update family_import set tries = tries + 1 where id = :id")
                            .bind("id", work.id())
                            .execute()));
        }
    }

    /** Writes the next part; whether there is another. */
    private boolean next(Handle h, UUID id) {
        Optional<Begun> begun =
                h.createQuery(BEGUN).bind("id", id).mapTo(Begun.class).findOne();
        if (begun.isEmpty()) {
            return false;
        }
        Begun now = begun.get();
        int to = Math.min(now.total(), now.done() + part);
        Staging.part(h, id, now.done(), to);
        ImportCounts counts = Judgement.of(h, new ImportTerms(now.rule(), now.kind(), now.told()));
        int otherwise = h.createQuery(StageSql.OTHERWISE)
                .bind("id", id)
                .bind("from", now.done())
                .bind("to", to)
                .mapTo(Integer.class)
                .one();
        rejects.add(h, id, ImportSql.REJECTS);
        writing.write(h, id, counts, now.importedBy(), now.since());
        h.createUpdate(PART_DONE)
                .bind("id", id)
                .bind("done", to)
                .bind("otherwise", otherwise)
                .bind(
                        "finished",
                        ImportLifecycle.TABLE
                                .next(ImportState.APPLYING, ImportAction.FINISH)
                                .name())
                .bindMethods(counts)
                .execute();
        if (to < now.total()) {
            return true;
        }
        Searches.ofImport(h, id);
        writing.ask(h.createQuery(StageSql.DISPUTED)
                .bind("id", id)
                .mapTo(Subject.class)
                .list());
        return false;
    }
}
