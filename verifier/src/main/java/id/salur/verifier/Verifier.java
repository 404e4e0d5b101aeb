package id.salur.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Verifies exports in one pass. An export can be as large as it is: memory grows with its accounts, runs and batches, not with its
 * transactions and payments.
 */
public final class Verifier {
    private static final int TELL_EVERY = 1000;

    private final List<Head> known;
    private final LongConsumer progress;

    /**
     * @param known heads that were kept before; a book that does not contain its known head was rewritten or cut
     * @param progress told how many further lines were read
     */
    public Verifier(List<Head> known, LongConsumer progress) {
        this.known = List.copyOf(known);
        this.progress = progress;
    }

    /** The verdict on each book of an export, in its order; {@link UnreadableExport} if it is none. */
    public List<BookVerdict> verify(InputStream export) throws IOException {
        ExportReader reader = new ExportReader(export);
        try {
            return verify(reader);
        } catch (ArithmeticException e) {
            throw reader.unreadable("the amounts up to here are beyond 64 bits");
        }
    }

    private List<BookVerdict> verify(ExportReader reader) throws IOException {
        List<BookVerdict> verdicts = new ArrayList<>();
        BookCheck book = null;
        long lines = 0;
        for (ExportLine line = reader.next(); line != null; line = reader.next()) {
            if (++lines % TELL_EVERY == 0) {
                progress.accept(TELL_EVERY);
            }
            if (book == null && line instanceof ExportLine.Book begins) {
                book = new BookCheck(begins, knownOf(begins));
            } else if (book != null && line instanceof ExportLine.End end) {
                verdicts.add(book.end(end));
                book = null;
            } else if (book == null || !book.takes(line)) {
                throw reader.unreadable("it cannot stand here");
            }
        }
        if (book != null) {
            verdicts.add(book.end(null));
        }
        progress.accept(lines % TELL_EVERY);
        return verdicts;
    }

    /** The heads that an older export ends with, whatever the form of its other lines; {@link UnreadableExport} if it has none. */
    public static List<Head> heads(InputStream export) throws IOException {
        ExportReader reader = new ExportReader(export);
        List<Head> heads = new ArrayList<>();
        for (ExportLine.Book book = reader.nextBook(); book != null; book = reader.nextBook()) {
            heads.add(new Head(book.name(), book.headSeq(), book.headHash()));
        }
        if (heads.isEmpty()) {
            throw reader.unreadable("there is no book in it");
        }
        return heads;
    }

    private List<Head> knownOf(ExportLine.Book book) {
        return known.stream().filter(head -> head.book().equals(book.name())).toList();
    }
}
