package id.salur.disbursement.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Streams a book out of one snapshot, through a cursor: memory stays flat but for one short line a batch. What is written while it
 * runs is not in it. Cost grows with the transactions and payments of the book, about 10 s a million.
 */
@ApplicationScoped
class LedgerExport {
    private static final int FETCH = 2000;

    private final Jdbi jdbi;

    LedgerExport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record BatchLine(UUID id, String line) {}

    void write(Book book, OutputStream out) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, h -> write(h, book, lines));
        lines.flush();
    }

    private void write(Handle h, Book book, Writer out) throws IOException {
        copy(of(h, ExportSql.BOOK, book), out);
        copy(of(h, ExportSql.ACCOUNTS, book), out);
        copy(of(h, ExportSql.NODES, book), out);
        copy(of(h, ExportSql.RUNS, book), out);
        long transactions = copy(of(h, ExportSql.SEALED, book), out) + copy(of(h, ExportSql.UNSEALED, book), out);
        List<BatchLine> batches =
                of(h, ExportSql.BATCHES, book).mapTo(BatchLine.class).list();
        long payments = 0;
        for (BatchLine batch : batches) {
            out.write(batch.line() + "\n");
            payments += copy(h.createQuery(ExportSql.PAYMENTS).bind("batch", batch.id()), out);
        }
        out.write("{\"record\":\"end\",\"transactions\":" + transactions + ",\"batches\":" + batches.size()
                + ",\"payments\":" + payments + "}\n");
    }

    private static Query of(Handle h, String sql, Book book) {
        return h.createQuery(sql).bind("programme", book.programme()).bind("fiscalYear", book.fiscalYear());
    }

    private static long copy(Query query, Writer out) throws IOException {
        long count = 0;
        try (var rows = query.setFetchSize(FETCH).mapTo(String.class).iterator()) {
            while (rows.hasNext()) {
                out.write(rows.next());
                out.write('\n');
                count++;
            }
        }
        return count;
    }
}
