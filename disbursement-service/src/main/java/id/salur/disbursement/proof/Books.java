package id.salur.disbursement.proof;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads the heads of the books. There are as many books as programmes and years. */
@ApplicationScoped
class Books {
    private static final String COLUMNS =
            "select programme, fiscal_year, head_seq, encode(head_hash, 'hex') as head_hash from ledger_book";

    private final Jdbi jdbi;
    private final Caller caller;

    Books(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** A part of a book proves nothing: {@code whole-nation-required} (403) for a caller who does not see all of it. */
    void requireNation() {
        if (!caller.areas().contains(Caller.NATION)) {
            throw Problem.of(ProblemType.WHOLE_NATION_REQUIRED);
        }
    }

    List<Book> list(String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + """
                         where programme || '/' || fiscal_year > :after
                        order by programme || '/' || fiscal_year limit :limit""")
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(Book.class)
                .list());
    }

    Book get(String programme, int fiscalYear) {
        return jdbi.withHandle(
                        h -> h.createQuery(COLUMNS + " where programme = :programme and fiscal_year = :fiscalYear")
                                .bind("programme", programme)
                                .bind("fiscalYear", fiscalYear)
                                .mapTo(Book.class)
                                .findOne())
                .orElseThrow(() -> Problem.notFound("book"));
    }
}
