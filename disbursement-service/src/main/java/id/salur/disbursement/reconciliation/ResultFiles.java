package id.salur.disbursement.reconciliation;

import id.salur.disbursement.bankfile.BankFileType;
import id.salur.disbursement.reconciliation.Settlement.Result;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The files that banks sent, and what each became when it came in. */
@ApplicationScoped
class ResultFiles {
    private static final String COLUMNS =
            "id, batch_id, bank, account, type, message_id, lines, paid, failed, under_paid, over_paid, returned,"
                    + " reversed, duplicate, unknown, contradicted, charges, batches, settled_amount, received_at,"
                    + " came_in";

    private static final String INSERT = """
        insert into result_file (id, batch_id, region_code, bank, account, type, message_id, sender_scope, sha256, lines, paid, failed,
                                 under_paid, over_paid, returned, reversed, duplicate, unknown, contradicted, charges, batches,
                                 came_in, settled_amount, received_by)
        values (:id, :batchId, :regionCode, :bank, :account, :type, :messageId, :senderScope, :sha256, :lines, :paid, :failed,
                :underPaid, :overPaid, :returned, :reversed, :duplicate, :unknown, :contradicted, :charges, :batches,
                :cameIn, :settled, :actor)
        returning\s""" + COLUMNS;

    private final Jdbi jdbi;
    private final Caller caller;

    ResultFiles(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** A file as it is kept. */
    record Kept(
            UUID id,
            UUID batchId,
            String bank,
            String account,
            BankFileType type,
            String messageId,
            int lines,
            int paid,
            int failed,
            int underPaid,
            int overPaid,
            int returned,
            int reversed,
            int duplicate,
            int unknown,
            int contradicted,
            int charges,
            int batches,
            Rupiah settledAmount,
            Instant receivedAt,
            boolean cameIn) {}

    /** What a list is narrowed to; null is any. */
    public record Filter(String account, LocalDate day) {}

    /** Grows with time: lists in the order of ids are in the order in which files came. */
    static UUID newId(Handle h) {
        return h.createQuery("select uuidv7()").mapTo(UUID.class).one();
    }

    /** What who sends a statement may see: with other areas the same file is another one. */
    String senderScope() {
        return caller.areas().stream().distinct().sorted().collect(Collectors.joining(","));
    }

    /** The widest of the sender's areas: there a statement is seen as a whole, with its lines that are of no payment of ours. */
    String senderRegion() {
        return caller.areas().stream()
                .min(Comparator.comparing((String area) -> !area.equals(Caller.NATION))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> Problem.of(ProblemType.OUTSIDE_AREA));
    }

    /**
     * The same bytes for the same batch, or the same bank's statement by who sees the same areas, when they came first. One that came in
     * goes before one that did not.
     */
    Optional<Kept> earlier(Handle h, Incoming file) {
        return h.createQuery("select " + COLUMNS + """
             from result_file
            where sha256 = :sha256 and bank = :bank and sender_scope = :senderScope
              and batch_id is not distinct from cast(:batchId as uuid)
            order by came_in desc, id limit 1\
            """)
                .bind("sha256", file.sha256())
                .bind("bank", file.bank())
                .bind("senderScope", file.senderScope())
                .bind("batchId", file.batchId())
                .mapTo(Kept.class)
                .findOne();
    }

    Kept keep(Handle h, Incoming file, Result result) {
        return h.createQuery(INSERT)
                .bindMethods(result.outcomes())
                .bind("id", file.id())
                .bind("batchId", file.batchId())
                .bind("regionCode", file.regionCode())
                .bind("bank", file.bank())
                .bind("account", file.head().account())
                .bind("type", file.head().type())
                .bind("messageId", file.head().messageId())
                .bind("senderScope", file.senderScope())
                .bind("sha256", file.sha256())
                .bind("lines", file.lines())
                .bind("settled", result.settled())
                .bind("actor", caller.id())
                .mapTo(Kept.class)
                .one();
    }

    /** A statement of a bank that the caller may see, or {@code not-found}. */
    Kept statement(UUID id, List<String> banks) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS
                                + " from result_file where id = :id and batch_id is null and (not :bankOnly or"
                                + " bank = any(:banks))")
                        .bind("id", id)
                        .bind("bankOnly", caller.has(Roles.BANK))
                        .bind("banks", banks.toArray(String[]::new))
                        .mapTo(Kept.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("statement"));
    }

    List<Kept> statements(Filter filter, List<String> banks, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
             from result_file
            where batch_id is null and (not :bankOnly or bank = any(:banks))
              and (cast(:account as text) is null or account = :account)
              and (cast(:day as date) is null or (received_at at time zone 'Asia/Jakarta')::date = :day)
              and (cast(:after as uuid) is null or id > :after)
            order by id limit :limit\
            """)
                .bindMethods(filter)
                .bind("bankOnly", caller.has(Roles.BANK))
                .bind("banks", banks.toArray(String[]::new))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Kept.class)
                .list());
    }
}
