package id.salur.disbursement.payment;

import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads batches. For a token with the role {@code bank} only the batches of its own banks exist, which further roles name:
 * {@code bank:BRI}. The area holds besides.
 */
@ApplicationScoped
public class Batches {
    private static final String COLUMNS = "id, run_id, region_code, bank, payments, amount, state";
    private static final String BANK = Roles.BANK + ":";

    /** A batch of which nothing is in transit is reconciled. */
    private static final String STATE = """
        update payment_batch b set state = case
          when exists (select from payment p where p.batch_id = b.id and p.in_transit_amount > 0)
          then 'PARTLY_ANSWERED' else 'RECONCILED' end
        """;

    private final Jdbi jdbi;
    private final Caller caller;

    Batches(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** The batch, or {@code not-found}. */
    public Batch get(UUID id) {
        return one("select " + COLUMNS + " from payment_batch where id = :id", id);
    }

    /** The batch, if there is one for the caller. */
    public Optional<Batch> find(UUID id) {
        return read("select " + COLUMNS + " from payment_batch where id = :id", id);
    }

    /** The runs of these batches. */
    public List<UUID> runsOf(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("select distinct run_id from payment_batch where id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }

    /** The batch, locked: its result files are read one after the other. */
    public Batch lock(UUID id) {
        return one("select " + COLUMNS + " from payment_batch where id = :id for update", id);
    }

    /** Those of these batches that the caller may see, locked in one order. */
    public List<Batch> lock(Collection<UUID> ids) {
        return jdbi
                .withHandle(h -> h.createQuery(
                                "select " + COLUMNS + " from payment_batch where id = any(:ids) order by id for update")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(Batch.class)
                        .list())
                .stream()
                .filter(this::visible)
                .toList();
    }

    /** The banks that the caller speaks for, as his roles name them. */
    public List<String> banks() {
        return caller.roles().stream()
                .filter(role -> role.startsWith(BANK))
                .map(role -> role.substring(BANK.length()))
                .toList();
    }

    private Batch one(String sql, UUID id) {
        return read(sql, id).orElseThrow(() -> Problem.notFound("batch"));
    }

    private Optional<Batch> read(String sql, UUID id) {
        return jdbi.withHandle(h ->
                        h.createQuery(sql).bind("id", id).mapTo(Batch.class).findOne())
                .filter(this::visible);
    }

    private boolean visible(Batch batch) {
        return !caller.has(Roles.BANK) || caller.has(BANK + batch.bank());
    }

    /** A run has one batch a bank: few enough to be read whole. */
    public List<Batch> visibleOfRun(UUID run, UUID after, int limit) {
        return ofRun(run, after).stream().filter(this::visible).limit(limit).toList();
    }

    /**
     * What the bank was told in one of the files of a batch.
     *
     * @param payments a count
     * @param amount their sum, whole rupiah
     */
    public record Told(int payments, Rupiah amount) {}

    public Told told(Batch batch, BatchPart part) {
        return part == BatchPart.PAYMENTS
                ? new Told(batch.payments(), batch.amount())
                : jdbi.withHandle(h -> h.createQuery(
                                "select count(*) as payments, coalesce(sum(amount), 0) as amount from top_up where"
                                        + " batch_id = :id")
                        .bind("id", batch.id())
                        .mapTo(Told.class)
                        .one());
    }

    /** All batches, whoever asks. */
    public List<Batch> ofRun(UUID run) {
        return ofRun(run, null);
    }

    /** Locks the batches of a run in one order: while they are held no result file moves a payment of it. */
    public List<UUID> lockRun(UUID run) {
        return jdbi.withHandle(
                h -> h.createQuery("select id from payment_batch where run_id = :run order by id for update")
                        .bind("run", run)
                        .mapTo(UUID.class)
                        .list());
    }

    /** After people moved payments: a batch of which nothing is in transit is reconciled. */
    public void settle(UUID run) {
        jdbi.useHandle(h -> h.createUpdate(STATE + """
            where b.run_id = :run and (b.state <> 'RELEASED' or not exists (
              select from payment p where p.batch_id = b.id and p.in_transit_amount > 0))\
            """).bind("run", run).execute());
    }

    /** After the bank said something of these batches. */
    public void answered(Handle h, Collection<UUID> ids) {
        h.createUpdate(STATE + "where b.id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .execute();
    }

    private List<Batch> ofRun(UUID run, UUID after) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
             from payment_batch
            where run_id = :run and (cast(:after as uuid) is null or id > :after) order by id\
            """)
                .bind("run", run)
                .bind("after", after)
                .mapTo(Batch.class)
                .list());
    }
}
