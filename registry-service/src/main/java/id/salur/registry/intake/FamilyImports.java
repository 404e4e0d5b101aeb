package id.salur.registry.intake;

import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.Rejects;
import id.salur.platform.task.NewTask.Subject;
import id.salur.registry.duplicate.Searches;
import id.salur.registry.eligibility.Programmes;
import id.salur.registry.family.FamilySets;
import id.salur.registry.family.NewFamily;
import id.salur.registry.person.NumberTasks;
import id.salur.registry.person.Persons;
import id.salur.registry.proposal.ProposalSets;
import id.salur.registry.publish.FamilyEvents;
import id.salur.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes a file in: staged, checked, and written as sets, in the one transaction of the command. */
@ApplicationScoped
class FamilyImports {
    private final Jdbi jdbi;
    private final Staging staging;
    private final Rejects rejects;
    private final Persons persons;
    private final NumberTasks numbers;
    private final Caller caller;

    FamilyImports(Jdbi jdbi, Staging staging, Rejects rejects, Persons persons, NumberTasks numbers, Caller caller) {
        this.persons = persons;
        this.numbers = numbers;
        this.jdbi = jdbi;
        this.staging = staging;
        this.rejects = rejects;
        this.caller = caller;
    }

    private record Key(UUID id) {}

    /** What a file did, or did when its sender sent it before. */
    record Taken(FamilyImport done, boolean before) {}

    Taken take(InputStream body, DateOrder dates) {
        return jdbi.withHandle(h -> {
            Staging.Staged staged = staging.fill(h, body, dates);
            Optional<UUID> before = before(h, staged);
            if (before.isPresent()) {
                return new Taken(get(h, before.get()), true);
            }
            check(h);
            return insert(h, staged)
                    .map(key -> new Taken(write(h, staged, key), false))
                    .orElseGet(() -> new Taken(get(h, before(h, staged).orElseThrow()), true));
        });
    }

    /** Codes that may stand in the column {@code programmes}. */
    List<String> programmes() {
        return jdbi.withHandle(Programmes::codes);
    }

    private Optional<UUID> before(Handle h, Staging.Staged staged) {
        return h.createQuery(ImportSql.TAKEN_BEFORE)
                .bind("by", caller.id())
                .bind("sha256", staged.sha256())
                .mapTo(UUID.class)
                .findOne();
    }

    private static void check(Handle h) {
        Villages.holdStill(h);
        h.createUpdate(ImportSql.FAULTS)
                .bind("mostMembers", NewFamily.MOST_MEMBERS)
                .execute();
        h.execute(ImportSql.FAULTY_FAMILIES);
        h.execute("analyze import_bad");
        h.execute(ImportSql.KNOWN);
        h.execute("analyze import_known");
        h.execute(ImportSql.HOLDERS);
        h.execute(ImportSql.TAKEN);
        h.execute(ImportSql.TAKEN_FAMILIES);
        h.execute(ImportSql.GOOD_FAMILIES);
        h.execute("analyze import_fault, import_bad, import_family");
    }

    /** Empty if the same file of the same sender was taken at the same time. */
    private Optional<Key> insert(Handle h, Staging.Staged staged) {
        return h.createQuery(ImportSql.IMPORT)
                .bind("sha256", staged.sha256())
                .bind("ownArea", caller.areas().stream().findFirst().orElse(Caller.NATION))
                .bind("by", caller.id())
                .mapTo(Key.class)
                .findOne();
    }

    private FamilyImport write(Handle h, Staging.Staged staged, Key key) {
        rejects.keep(h, key.id(), staged.head(), ImportSql.REJECTS);
        h.execute(ImportSql.MEMBERS);
        FamilySets.register(h, key.id());
        persons.takeIn(h);
        FamilySets.house(h);
        numbers.find("person", doubtful(h, "doubt = 'no-nik'"));
        numbers.check(doubtful(h, "doubt <> 'no-nik'"));
        ProposalSets.propose(h, caller.id());
        FamilyEvents.registeredByImport(h, key.id());
        Searches.ofImport(h, key.id());
        return get(h, key.id());
    }

    private static List<Subject> doubtful(Handle h, String which) {
        return h.createQuery("select person_id as id, region_code from import_member where " + which)
                .mapTo(Subject.class)
                .list();
    }

    FamilyImport get(UUID id) {
        return jdbi.withHandle(h -> get(h, id));
    }

    private static FamilyImport get(Handle h, UUID id) {
        return h.createQuery("""
            select id, region_code, rows, families, members, proposals, rejected, rejected_rows, already_registered, warnings, imported_by, imported_at
            from family_import where id = :id\
            """)
                .bind("id", id)
                .mapTo(FamilyImport.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("family-import"));
    }
}
