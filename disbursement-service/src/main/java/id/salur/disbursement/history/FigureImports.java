package id.salur.disbursement.history;

import id.salur.platform.crypto.Sha256;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.CopyIn;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.Rejects;
import id.salur.platform.table.TableHead;
import id.salur.platform.table.TableReader;
import id.salur.platform.table.TableRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes figures in: streamed to a staging table, checked and written as sets, and the checks of their sources computed anew, all
 * in the one transaction of the command.
 */
@ApplicationScoped
class FigureImports {
    private final Jdbi jdbi;
    private final Rejects rejects;
    private final Caller caller;

    FigureImports(Jdbi jdbi, Rejects rejects, Caller caller) {
        this.jdbi = jdbi;
        this.rejects = rejects;
        this.caller = caller;
    }

    /** What a file did, or did when its sender sent it before. */
    record Taken(HistoricImport done, boolean before) {}

    /** A file in the staging table; {@code sha256} is of all its bytes. */
    record Staged(TableHead head, byte[] sha256) {}

    Taken take(InputStream body, String locale) {
        if (locale != null && StatedNumber.Style.of(locale).isEmpty()) {
            throw Problem.of(ProblemType.UNKNOWN_LOCALE)
                    .with("given", locale.length() > 20 ? locale.substring(0, 20) : locale);
        }
        String ownArea = caller.areas().stream().findFirst().orElse(Caller.NATION);
        return jdbi.withHandle(h -> {
            Staged staged = stage(h, body, locale, rejects::seal);
            Optional<UUID> before = before(h, staged);
            if (before.isPresent()) {
                return new Taken(get(before.get()), true);
            }
            return h.createQuery(ImportSql.IMPORT)
                    .bind("ownArea", ownArea)
                    .bind("sha256", staged.sha256())
                    .bind("by", caller.id())
                    .mapTo(UUID.class)
                    .findOne()
                    .map(id -> new Taken(write(h, staged, id), false))
                    .orElseGet(() -> new Taken(get(before(h, staged).orElseThrow()), true));
        });
    }

    private Optional<UUID> before(Handle h, Staged staged) {
        return h.createQuery(ImportSql.TAKEN_BEFORE)
                .bind("by", caller.id())
                .bind("sha256", staged.sha256())
                .mapTo(UUID.class)
                .findOne();
    }

    private HistoricImport write(Handle h, Staged staged, UUID id) {
        rejects.keep(h, id, staged.head(), ImportSql.REJECTS);
        h.createUpdate(ImportSql.FIGURES).bind("id", id).execute();
        h.createQuery(ImportSql.REFRESH).mapTo(Long.class).list();
        return get(id);
    }

    /** Streams the file into the staging table, each row sealed beside what is read of it, and finds its faults. */
    static Staged stage(Handle h, InputStream body, String locale, Function<TableRow, byte[]> seal) {
        h.execute(ImportSql.STAGING);
        DigestInputStream file = new DigestInputStream(body, Sha256.digest());
        TableHead head;
        try (CopyIn copy = CopyIn.into(h, "historic_row")) {
            head = new TableReader(FigureRow.COLUMNS, DateOrder.ISO)
                    .read(file, row -> write(copy, row.line(), FigureRow.of(row, locale), seal.apply(row)))
                    .head();
            copy.finish();
        }
        h.execute("analyze historic_row");
        h.execute(ImportSql.FAULTS);
        return new Staged(head, file.getMessageDigest().digest());
    }

    /** Of a faulty row only the faults are kept, and the row itself sealed. */
    private static void write(CopyIn copy, int line, FigureRow row, byte[] sealed) {
        Object[] values = new Object[21];
        values[0] = line;
        values[19] = row.faults();
        values[20] = sealed;
        if (row.faults().isEmpty()) {
            System.arraycopy(row.values(), 0, values, 1, 18);
        }
        copy.row(values);
    }

    HistoricImport get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("""
            select id, rows, taken, unchanged, rejected, imported_by, imported_at from historic_import where id = :id\
            """)
                        .bind("id", id)
                        .mapTo(HistoricImport.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("historic-import"));
    }
}
