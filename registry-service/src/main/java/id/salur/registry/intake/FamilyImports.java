package id.salur.registry.intake;

import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.registry.family.NewFamily;
import id.salur.registry.publish.FamilyEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes a file in: staged, checked, and written as sets, in the one transaction of the command. */
@ApplicationScoped
class FamilyImports {
    private final Jdbi jdbi;
    private final Staging staging;
    private final Caller caller;

    FamilyImports(Jdbi jdbi, Staging staging, Caller caller) {
        this.jdbi = jdbi;
        this.staging = staging;
        this.caller = caller;
    }

    record Key(UUID id, String regionCode) {}

    FamilyImport take(InputStream body) {
        return jdbi.withHandle(h -> {
            byte[] sha256 = staging.fill(h, body);
            h.createUpdate(ImportSql.FAULTS)
                    .bind("mostMembers", NewFamily.MOST_MEMBERS)
                    .execute();
            h.execute(ImportSql.FAULTY_FAMILIES);
            h.execute("analyze import_bad");
            h.execute(ImportSql.TAKEN);
            h.execute(ImportSql.TAKEN_FAMILIES);
            h.execute(ImportSql.GOOD_FAMILIES);
            h.execute("analyze import_fault, import_bad, import_family");
            Key key = h.createQuery(ImportSql.IMPORT)
                    .bind("sha256", sha256)
                    .bind("ownArea", caller.areas().stream().findFirst().orElse(Caller.NATION))
                    .bind("by", caller.id())
                    .mapTo(Key.class)
                    .findOne()
                    .orElseThrow(() -> Problem.conflict("file-already-imported"));
            write(h, key);
            return get(h, key.id());
        });
    }

    private void write(Handle h, Key key) {
        h.createUpdate(ImportSql.REJECTS)
                .bind("id", key.id())
                .bind("region", key.regionCode())
                .execute();
        h.createUpdate(ImportSql.FAMILIES).bind("id", key.id()).execute();
        h.createUpdate(ImportSql.MEMBERS).execute();
        h.createUpdate(ImportSql.PROPOSALS).bind("by", caller.id()).execute();
        FamilyEvents.registeredByImport(h, key.id());
    }

    FamilyImport get(UUID id) {
        return jdbi.withHandle(h -> get(h, id));
    }

    private static FamilyImport get(Handle h, UUID id) {
        return h.createQuery("""
                        select id, region_code, rows, families, members, proposals, rejected, rejected_rows, warnings, imported_by, imported_at
                        from family_import where id = :id""")
                .bind("id", id)
                .mapTo(FamilyImport.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("family-import"));
    }

    /** One reject of the file. */
    record Reject(int rowNo, String columnName, String code) {}

    /** Hands each reject over in the order of the file; in a transaction, so that it is read in portions and memory stays flat. */
    void rejects(UUID id, Consumer<Reject> sink) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> {
                    get(h, id);
                    h.createQuery(
                                    "select row_no, column_name, code from family_import_reject where import_id = :id order by row_no, column_name, code")
                            .bind("id", id)
                            .setFetchSize(1000)
                            .mapTo(Reject.class)
                            .forEach(sink);
                }));
    }
}
