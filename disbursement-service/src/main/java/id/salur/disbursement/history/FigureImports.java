package id.salur.disbursement.history;

import id.salur.platform.crypto.Sha256;
import id.salur.platform.csv.StrictCsv;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.CopyIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes figures in: streamed to a staging table, checked and written as sets, and the checks of their sources computed anew, all
 * in the one transaction of the command.
 */
@ApplicationScoped
class FigureImports {
    private final Jdbi jdbi;
    private final Caller caller;

    FigureImports(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** One reject of a file. */
    record Reject(int rowNo, String columnName, String code) {}

    HistoricImport take(InputStream body, String locale) {
        if (locale != null && StatedNumber.Style.of(locale).isEmpty()) {
            throw Problem.badRequest("unknown-locale")
                    .with("given", locale.length() > 20 ? locale.substring(0, 20) : locale);
        }
        String ownArea = caller.areas().stream().findFirst().orElse(Caller.NATION);
        return jdbi.withHandle(h -> {
            byte[] hash = stage(h, body, locale);
            UUID id = h.createQuery(ImportSql.IMPORT)
                    .bind("ownArea", ownArea)
                    .bind("sha256", hash)
                    .bind("by", caller.id())
                    .mapTo(UUID.class)
                    .findOne()
                    .orElseThrow(() -> Problem.conflict("file-already-imported"));
            h.createUpdate(ImportSql.REJECTS)
                    .bind("id", id)
                    .bind("ownArea", ownArea)
                    .execute();
            h.createUpdate(ImportSql.FIGURES).bind("id", id).execute();
            h.createQuery(ImportSql.REFRESH).mapTo(Long.class).list();
            return get(id);
        });
    }

    /** Streams the file into the staging table and finds its faults; answers the file's hash. */
    static byte[] stage(Handle h, InputStream body, String locale) {
        h.execute(ImportSql.STAGING);
        DigestInputStream file = new DigestInputStream(body, Sha256.digest());
        try (CopyIn copy = CopyIn.into(h, "historic_row")) {
            int[] row = new int[1];
            StrictCsv.read(file, FigureRow.HEADER, line -> write(copy, ++row[0], FigureRow.of(line.fields(), locale)));
            copy.finish();
        }
        h.execute("analyze historic_row");
        h.execute(ImportSql.FAULTS);
        return file.getMessageDigest().digest();
    }

    /** Of a faulty row only the faults are kept. */
    private static void write(CopyIn copy, int number, FigureRow row) {
        Object[] values = new Object[20];
        values[0] = number;
        values[19] = row.faults();
        if (row.faults().isEmpty()) {
            System.arraycopy(row.values(), 0, values, 1, 18);
        }
        copy.row(values);
    }

    HistoricImport get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select id, rows, taken, unchanged, rejected, imported_by, imported_at from historic_import where id = :id""")
                        .bind("id", id)
                        .mapTo(HistoricImport.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("historic-import"));
    }

    /** Hands each reject over in the order of the file, read in portions. */
    void rejects(UUID id, Consumer<Reject> sink) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> h.createQuery("""
                                select row_no, column_name, code from historic_import_reject where import_id = :id
                                order by row_no, column_name, code""")
                        .bind("id", id)
                        .setFetchSize(1000)
                        .mapTo(Reject.class)
                        .forEach(sink)));
    }
}
