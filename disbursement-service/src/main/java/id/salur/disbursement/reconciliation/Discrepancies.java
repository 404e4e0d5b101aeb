package id.salur.disbursement.reconciliation;

import id.salur.disbursement.payment.Batch;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what does not agree, and lets a person say why that is so. The place in the list is {@code fileId/lineNo}. */
@ApplicationScoped
class Discrepancies {
    /** Whether a line still waits. */
    private static final String OPEN = "line_waits(l, p)";

    /** The reference of a line that contradicts, where it was counted for another payment before. */
    private static final String REFERENCE_USED = """
        case when l.outcome = 'CONTRADICTED' and exists (
          select from result_line r
          where r.bank = l.bank and r.bank_reference = l.bank_reference and r.payment_id <> l.payment_id
            and (r.status in ('PAID', 'FAILED')) = (l.status in ('PAID', 'FAILED')) and (r.file_id, r.line_no) < (l.file_id, l.line_no)
            and\s""" + ReconciliationSql.COUNTS + ") then 'REFERENCE_USED' end";

    private static final String LINES = """
        from result_line l left join payment p on p.id = l.payment_id and p.batch_id = l.batch_id
        where l.outcome in ('UNDERPAID', 'OVERPAID', 'DUPLICATE', 'UNKNOWN', 'CONTRADICTED') and\s""";

    private static final String OF_BATCH = "l.batch_id = :of";
    private static final String OF_FILE = "l.file_id = :of";

    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Caller caller;

    Discrepancies(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    List<Discrepancy> ofBatch(UUID batch, String after, int limit) {
        return list(LINES + OF_BATCH, batch, after, limit);
    }

    List<Discrepancy> ofFile(UUID file, String after, int limit) {
        return list(LINES + OF_FILE, file, after, limit);
    }

    /** All lines of a file, also those that agree. */
    List<Discrepancy> linesOf(UUID file, String after, int limit) {
        return list(
                " from result_line l left join payment p on p.id = l.payment_id and p.batch_id = l.batch_id where "
                        + OF_FILE,
                file,
                after,
                limit);
    }

    private List<Discrepancy> list(String lines, UUID of, String after, int limit) {
        UUID file = FIRST;
        int line = 0;
        if (after != null) {
            if (!after.matches("[0-9a-f-]{36}/[0-9]{1,9}")) {
                throw Problem.of(ProblemType.INVALID_CURSOR);
            }
            file = UUID.fromString(after.substring(0, 36));
            line = Integer.parseInt(after.substring(37));
        }
        return read(lines, of, file, line, limit);
    }

    private List<Discrepancy> read(String lines, UUID of, UUID file, int line, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        """
                               select l.file_id, l.line_no, l.row_no as row, l.batch_id, l.payment_id, l.status, l.amount,
                                      coalesce(p.amount, l.found_amount) as instructed, p.paid_amount, l.value_date,
                                      l.bank_reference, l.reason, l.reason_code, l.reason_text, l.outcome, coalesce(l.cause,\s""" + REFERENCE_USED + """
                                      ) as cause, l.told_count as count,
                                      l.found_count as instructed_count, p.state as payment_state,\s""" + OPEN + """
                               as open,
                                     (select r.reason from discrepancy_resolution r where r.file_id = l.file_id and r.line_no = l.line_no) as resolution\s""" + lines + " and (l.file_id, l.line_no) > (:file, :line)"
                                + " order by l.file_id, l.line_no limit :limit")
                .bind("of", of)
                .bind("file", file)
                .bind("line", line)
                .bind("limit", limit)
                .mapTo(Discrepancy.class)
                .list());
    }

    /** Lines of the run that still wait; a run with any is not closed. */
    int openOfRun(UUID run) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from lines_of_run(:run)")
                .bind("run", run)
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Ends open lines that a file has of a batch with a reason. No money moves, so lines whose amounts are still in transit stay open.
     * Who brought the file cannot say that it is well.
     */
    Resolved resolve(Batch batch, NewResolution asked) {
        return resolve(LINES + OF_BATCH, batch.id(), asked);
    }

    /** As {@link #resolve(Batch, NewResolution)}, all that a statement has. */
    Resolved resolve(UUID statement, NewResolution asked) {
        return resolve(LINES + OF_FILE, statement, asked);
    }

    private Resolved resolve(String lines, UUID of, NewResolution asked) {
        requireAnother(of, asked.fileId());
        int ended = jdbi.withHandle(h -> h.createUpdate("""
                        insert into discrepancy_resolution (file_id, line_no, region_code, reason, resolved_by)
                        select l.file_id, l.line_no, l.region_code, :reason, :actor\s""" + lines
                        + " and l.file_id = :fileId and (cast(:lineNo as integer) is null or l.line_no = :lineNo)"
                        + " and coalesce(p.in_transit_amount, 0) = 0 and " + OPEN)
                .bindMethods(asked)
                .bind("actor", caller.id())
                .bind("of", of)
                .execute());
        if (ended == 0) {
            throw Problem.of(ProblemType.NOTHING_TO_RESOLVE);
        }
        return new Resolved(ended);
    }

    private void requireAnother(UUID of, UUID file) {
        String broughtBy = jdbi.withHandle(h -> h.createQuery("""
            select result_file_brought_by(:file)
            where exists (select from result_line l where l.file_id = :file and (l.batch_id = :of or l.file_id = :of))
               or exists (select from result_file f where f.id = :file and (f.batch_id = :of or f.id = :of))\
            """)
                .bind("file", file)
                .bind("of", of)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("result-file")));
        if (broughtBy.equals(caller.id())) {
            throw Problem.of(ProblemType.SAME_PERSON);
        }
    }
}
