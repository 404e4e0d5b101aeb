package id.salur.registry.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.table.Rejects;
import id.salur.platform.task.NewTask.Subject;
import id.salur.registry.duplicate.Searches;
import id.salur.registry.eligibility.Programmes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads files and judges them; keeps them until somebody decides, or writes at once. Each step is the one transaction of its command. */
@ApplicationScoped
class FamilyImports {
    private final Jdbi jdbi;
    private final Staging staging;
    private final Rejects rejects;
    private final Writing writing;
    private final ImportEntity.Repository repository;
    private final ImportReads reads;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    FamilyImports(
            Jdbi jdbi,
            Staging staging,
            Rejects rejects,
            Writing writing,
            ImportEntity.Repository repository,
            ImportReads reads,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.staging = staging;
        this.rejects = rejects;
        this.writing = writing;
        this.repository = repository;
        this.reads = reads;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a file did or would do, or what it became when its sender sent it before. */
    record Taken(FamilyImport done, boolean before) {}

    /** What was read and judged, in temporary tables. */
    private record Read(Staging.Staged file, ImportCounts counts, ImportAsked asked) {}

    /** A preview that is applied at once. */
    Taken take(InputStream body, ImportAsked asked) {
        return read(body, asked, ImportState.APPLIED, this::write);
    }

    Taken preview(InputStream body, ImportAsked asked) {
        return read(body, asked, ImportState.PREVIEWED, (h, id, read) -> {
            for (String sql : List.of(StageSql.KEEP, StageSql.KEEP_REFUSED)) {
                h.createUpdate(sql).bind("id", id).execute();
            }
        });
    }

    private interface Kept {
        void keep(Handle h, UUID id, Read read);
    }

    private Taken read(InputStream body, ImportAsked asked, ImportState state, Kept kept) {
        return jdbi.withHandle(h -> {
            Staging.Staged file = staging.fill(h, body, asked.mapping(), asked.dates());
            Optional<UUID> before = before(h, file, asked);
            if (before.isPresent()) {
                return new Taken(reads.get(before.get()), true);
            }
            Read read = new Read(file, Judgement.of(h, asked.terms()), asked);
            Optional<UUID> made = insert(h, read, state);
            made.ifPresent(id -> {
                rejects.keep(h, id, file.head(), ImportSql.REJECTS);
                kept.keep(h, id, read);
            });
            return made.map(id -> new Taken(reads.get(id), false))
                    .orElseGet(() -> new Taken(reads.get(before(h, file, asked).orElseThrow()), true));
        });
    }

    private Optional<UUID> before(Handle h, Staging.Staged file, ImportAsked asked) {
        return h.createQuery(ImportSql.TAKEN_BEFORE)
                .bind("by", caller.id())
                .bind("sha256", file.sha256())
                .bind("rule", asked.rule().name())
                .bind("profile", asked.profile())
                .mapTo(UUID.class)
                .findOne();
    }

    /** Empty if the same file of the same sender was read at the same time. */
    private Optional<UUID> insert(Handle h, Read read, ImportState state) {
        boolean applied = state == ImportState.APPLIED;
        return h.createQuery(ImportSql.IMPORT)
                .bind("sha256", read.file().sha256())
                .bind("ownArea", caller.areas().stream().findFirst().orElse(Caller.NATION))
                .bind("state", state.name())
                .bind("rule", read.asked().rule().name())
                .bind("profile", read.asked().profile())
                .bind("kind", read.asked().mapping().kind().name())
                .bind("told", read.asked().terms().told())
                .bind("since", read.asked().since())
                .bind("preview", json.<JsonNode>valueToTree(read.counts()))
                .bind("by", caller.id())
                .bind("families", applied ? read.counts().families() : 0)
                .bind("updated", applied ? read.counts().updated() : 0)
                .mapTo(UUID.class)
                .findOne();
    }

    private void write(Handle h, UUID id, Read read) {
        writing.write(h, id, read.counts(), caller.id(), read.asked().since());
        writing.claim(h);
        writing.ask(h.createQuery(
                        "select distinct p.id, p.region_code from import_dispute d join person p on p.id = d.person_id")
                .mapTo(Subject.class)
                .list());
        h.createUpdate(ImportSql.DONE_AT_ONCE)
                .bind("id", id)
                .bindMethods(read.counts())
                .execute();
        Searches.ofImport(h, id);
    }

    /** Begins, or goes on with what stopped; the rounds do the work. */
    void apply(UUID id, String ifMatch) {
        decide(id, ifMatch, ImportAction.APPLY);
    }

    /** What was read is forgotten, at once. */
    void discard(UUID id, String ifMatch) {
        decide(id, ifMatch, ImportAction.DISCARD);
        jdbi.useHandle(h -> {
            h.createUpdate("delete from family_import_row where import_id = :id")
                    .bind("id", id)
                    .execute();
        });
    }

    private void decide(UUID id, String ifMatch, ImportAction action) {
        ImportEntity found = repository.lock(id).orElseThrow(() -> Problem.notFound("family-import"));
        ETags.requireIfSent(ifMatch, found.version());
        reads.get(id).require(action);
        found.decide(action, caller.id(), caller.areas(), OffsetDateTime.now(clock));
    }

    /** Codes that may stand in the column {@code programmes}. */
    List<String> programmes() {
        return jdbi.withHandle(Programmes::codes);
    }
}
