package id.salur.disbursement.budget;

import id.salur.disbursement.sql.Constraints;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes the double-entry ledger. Balances are kept by the database: a posting moves its account, and an account below zero is
 * refused there, so of two transactions that race for the last rupiah one gets {@code over-allocation}. Also there: money of
 * two funds never meets in a transaction, and a closed budget is not spent from ({@code year-closed}).
 */
@ApplicationScoped
public class Ledger {
    private static final String OVERDRAWN = "account_not_overdrawn";
    private static final String CLOSED = "budget_open";

    private final Jdbi jdbi;
    private final Caller caller;

    Ledger(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** A posting of the transaction with this number in the list. */
    private record Entry(int transaction, long account, String regionCode, Posting posting) {}

    private record Numbered(int transaction, Posting posting) {}

    /** Posts inside the running transaction; {@code over-allocation} or {@code year-closed} (409) if the database refuses. */
    public UUID post(LedgerTransaction transaction) {
        return post(List.of(transaction)).get(0);
    }

    /**
     * As {@link #post(LedgerTransaction)} for several at once: the accounts of all of them are moved in one order, so that two who
     * post several never wait for each other in a circle. Sealed in the order given.
     */
    public List<UUID> post(List<LedgerTransaction> transactions) {
        if (transactions.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(h -> {
            List<Entry> entries = entries(h, transactions);
            List<UUID> ids = transactions.stream()
                    .map(t -> open(h, t.regionCode(), t.reason(), t.reference(), null))
                    .toList();
            PreparedBatch batch = h.prepareBatch("""
                insert into posting (transaction_id, ordinal, account_id, region_code, side, amount)
                values (:transaction, :ordinal, :account, :region, :side, :amount)\
                """);
            int[] ordinals = new int[ids.size()];
            for (Entry entry : entries) {
                batch.bind("transaction", ids.get(entry.transaction()))
                        .bind("ordinal", ++ordinals[entry.transaction()])
                        .bind("account", entry.account())
                        .bind("region", entry.regionCode())
                        .bind("side", entry.posting().side().name())
                        .bind("amount", entry.posting().amount())
                        .add();
            }
            refusing(batch::execute);
            return ids;
        });
    }

    /** A transaction that moves no money: it only vouches for what is put under it. The database refuses one without that. */
    public UUID vouch(LedgerTransaction.Reason reason, String reference, String regionCode) {
        return jdbi.withHandle(h -> open(h, regionCode, reason, reference, null));
    }

    /** A transfer after a look at what is there, so that the refusal can say how much is left. */
    public UUID transfer(LedgerTransaction.Reason reason, String reference, LedgerTransaction.Transfer transfer) {
        requireAvailable(transfer.from(), transfer.amount());
        return post(LedgerTransaction.of(reason, reference, transfer));
    }

    void requireAvailable(AccountKey from, Rupiah amount) {
        requireOpen(from);
        Rupiah available = balance(from);
        if (from.kind() != AccountKind.TREASURY && available.compareTo(amount) < 0) {
            throw Problem.of(ProblemType.OVER_ALLOCATION)
                    .with("available", available.amount())
                    .with("requested", amount.amount());
        }
    }

    /**
     * Takes back what was given to an account and not passed on or committed; {@code below-committed} (409) otherwise.
     *
     * @param allocated what was given to it
     */
    UUID withdraw(
            LedgerTransaction.Reason reason, String reference, LedgerTransaction.Transfer transfer, Rupiah allocated) {
        requireUncommitted(transfer.from(), transfer.amount(), allocated);
        try {
            return post(LedgerTransaction.of(reason, reference, transfer));
        } catch (Problem refused) {
            throw refused.slug().equals("over-allocation") ? Problem.of(ProblemType.BELOW_COMMITTED) : refused;
        }
    }

    void requireUncommitted(AccountKey from, Rupiah amount, Rupiah allocated) {
        requireOpen(from);
        Rupiah free = balance(from);
        if (free.compareTo(amount) < 0) {
            throw Problem.of(ProblemType.BELOW_COMMITTED)
                    .with("allocated", allocated.amount())
                    .with("committed", allocated.minus(free).amount())
                    .with("asked", allocated.minus(amount).amount());
        }
    }

    private void requireOpen(AccountKey key) {
        boolean closed = jdbi.withHandle(h -> h.createQuery("select budget_closed(:programme, :fiscalYear, :fund)")
                .bindMethods(key)
                .mapTo(Boolean.class)
                .one());
        if (closed) {
            throw Problem.of(ProblemType.YEAR_CLOSED);
        }
    }

    /** Takes back the newest transaction of a reason and reference that is not reversed yet, by a mirrored one. */
    public UUID reverse(LedgerTransaction.Reason reason, String reference) {
        return jdbi.withHandle(h -> {
            UUID original = h.createQuery("""
                select t.id from ledger_transaction t
                where t.reference = :reference and t.reason = :reason
                  and not exists (select from ledger_transaction r where r.reverses = t.id)
                order by t.id desc limit 1\
                """)
                    .bind("reference", reference)
                    .bind("reason", reason)
                    .mapTo(UUID.class)
                    .one();
            String region = h.createQuery("select region_code from ledger_transaction where id = :id")
                    .bind("id", original)
                    .mapTo(String.class)
                    .one();
            UUID id = open(h, region, LedgerTransaction.Reason.REVERSAL, reference, original);
            refusing(() -> h.createUpdate("""
                insert into posting (transaction_id, ordinal, account_id, region_code, side, amount)
                select :id, row_number() over (order by account_id, side), account_id, region_code,
                       case side when 'D' then 'C' else 'D' end, amount
                from posting where transaction_id = :original order by account_id, side\
                """)
                    .bind("id", id)
                    .bind("original", original)
                    .execute());
            return id;
        });
    }

    /** What the account holds now; zero if it does not exist. */
    public Rupiah balance(AccountKey key) {
        return jdbi.withHandle(
                        h -> account(h, "balance", key).mapTo(Rupiah.class).findOne())
                .orElse(Rupiah.ZERO);
    }

    UUID open(Handle h, String region, LedgerTransaction.Reason reason, String reference, UUID reverses) {
        return h.createQuery("""
            insert into ledger_transaction (region_code, reason, reference, reverses, actor)
            values (:region, :reason, :reference, :reverses, :actor) returning id\
            """)
                .bind("region", region)
                .bind("reason", reason)
                .bind("reference", reference)
                .bind("reverses", reverses)
                .bind("actor", caller.id())
                .mapTo(UUID.class)
                .one();
    }

    /** Made in the order of their names, moved in the order of their ids, debits first: none waits in a circle. */
    private static List<Entry> entries(Handle h, List<LedgerTransaction> transactions) {
        List<Entry> entries = new ArrayList<>();
        List<Numbered> postings = IntStream.range(0, transactions.size())
                .boxed()
                .flatMap(i -> transactions.get(i).postings().stream().map(posting -> new Numbered(i, posting)))
                .sorted(Comparator.comparing(
                        numbered -> numbered.posting().account().toString()))
                .toList();
        for (Numbered numbered : postings) {
            Posting posting = numbered.posting();
            AccountKey key = posting.account();
            h.createUpdate("""
                insert into account (programme, fiscal_year, fund, kind, region_code, run_id, bank)
                values (:programme, :fiscalYear, :fund, :kind, :regionCode, :runId, :bank) on conflict do nothing\
                """).bindMethods(key).execute();
            long id = account(h, "id", key).mapTo(Long.class).one();
            entries.add(new Entry(numbered.transaction(), id, key.regionCode(), posting));
        }
        entries.sort(Comparator.comparingLong(Entry::account)
                .thenComparing(entry -> entry.posting().side()));
        return entries;
    }

    private static org.jdbi.v3.core.statement.Query account(Handle h, String column, AccountKey key) {
        return h.createQuery("select " + column + """
             from account
            where programme = :programme and fiscal_year = :fiscalYear and fund = :fund and kind = :kind and region_code = :regionCode
              and run_id is not distinct from cast(:runId as uuid) and bank is not distinct from :bank\
            """).bindMethods(key);
    }

    static void refusing(Runnable statement) {
        try {
            statement.run();
        } catch (JdbiException e) {
            if (Constraints.broken(e, OVERDRAWN)) {
                throw Problem.of(ProblemType.OVER_ALLOCATION);
            }
            if (Constraints.broken(e, CLOSED)) {
                throw Problem.of(ProblemType.YEAR_CLOSED);
            }
            throw e;
        }
    }
}
