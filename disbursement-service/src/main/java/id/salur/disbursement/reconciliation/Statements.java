package id.salur.disbursement.reconciliation;

import id.salur.disbursement.bankfile.BankFileHead;
import id.salur.disbursement.bankfile.BankFileSink;
import id.salur.disbursement.bankfile.BankLine;
import id.salur.disbursement.bankfile.OriginalFile;
import id.salur.disbursement.budget.BudgetKey;
import id.salur.disbursement.fundaccount.FundAccounts;
import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.Batches;
import id.salur.disbursement.reconciliation.Reconciliation.Taken;
import id.salur.disbursement.reconciliation.ResultFiles.Filter;
import id.salur.disbursement.reconciliation.ResultFiles.Kept;
import id.salur.disbursement.reconciliation.Settlement.Scope;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.crypto.Masks;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes in what a bank says of an account, or of payments of many batches: each line finds its batch, within the caller's areas and
 * bank; what is outside does not exist. Statements of one account come in one after the other. All that a file changes is one
 * transaction, in which nothing is left of a file that is refused, nor of one that the service dies over.
 */
@ApplicationScoped
class Statements {
    private static final String TOUCHED = """
        select distinct batch_id from payment
        where bank = :bank and id = any(array(select payment_id from result_staging where file_id = :file and status <> 'CHARGE'))
        union
        select id from payment_batch
        where bank = :bank and id = any(array(select batch_id from result_staging where file_id = :file and scope = 'BATCH'))\
        """;

    private final Jdbi jdbi;
    private final Batches batches;
    private final StageRuns runs;
    private final FundAccounts accounts;
    private final Staging staging;
    private final Intake intake;
    private final ResultFiles files;

    Statements(
            Jdbi jdbi,
            Batches batches,
            StageRuns runs,
            FundAccounts accounts,
            Staging staging,
            Intake intake,
            ResultFiles files) {
        this.jdbi = jdbi;
        this.batches = batches;
        this.runs = runs;
        this.accounts = accounts;
        this.staging = staging;
        this.intake = intake;
        this.files = files;
    }

    Taken receive(String asked, InputStream body) {
        String region = files.senderRegion();
        return jdbi.withHandle(h -> {
            UUID file = ResultFiles.newId(h);
            OfAccount of = new OfAccount(asked);
            Staging.Staged staged = staging.stage(h, file, body, of);
            Incoming incoming = new Incoming(
                    file,
                    null,
                    region,
                    of.bank,
                    files.senderScope(),
                    staged.head(),
                    staged.sha256(),
                    staged.lines(),
                    staged.cameBack(),
                    staged.sums());
            h.execute(
                    "select pg_advisory_xact_lock(hashtextextended('statement ' || ? || ' ' || coalesce(?, ''), 0))",
                    of.bank,
                    staged.head().account());
            return intake.take(h, incoming, () -> scope(h, incoming, of.pays));
        });
    }

    /** The batches that the lines are of; runs are locked before batches, as everywhere. */
    private Scope scope(Handle h, Incoming file, Predicate<BudgetKey> pays) {
        Set<UUID> touched = h.createQuery(TOUCHED)
                .bind("bank", file.bank())
                .bind("file", file.id())
                .mapTo(UUID.class)
                .set();
        List<StageRun> kept = runs.keep(batches.runsOf(touched));
        List<Batch> locked = batches.lock(touched);
        Map<UUID, StageRun> byId = kept.stream().collect(Collectors.toMap(StageRun::id, Function.identity()));
        Set<UUID> strays = locked.stream()
                .filter(batch -> !pays.test(byId.get(batch.runId()).budget()))
                .map(Batch::id)
                .collect(Collectors.toSet());
        return new Scope(locked, kept, strays);
    }

    Kept get(UUID id) {
        return files.statement(id, batches.banks());
    }

    List<Kept> list(Filter filter, UUID after, int limit) {
        return files.statements(filter, batches.banks(), after, limit);
    }

    /** Finds the bank and the account, and refuses what is not of them. */
    private final class OfAccount implements BankFileSink {
        private final String asked;
        private String bank;
        private Predicate<BudgetKey> pays = budget -> true;

        OfAccount(String asked) {
            this.asked = asked;
        }

        @Override
        public void head(BankFileHead head) {
            bank = bank(head);
            if (head.account() != null) {
                pays = accounts.paying(bank, head.account())
                        .orElseThrow(() -> Problem.of(ProblemType.STATEMENT_OF_ANOTHER_ACCOUNT)
                                .with("account", Masks.account(head.account()))
                                .with("bank", bank));
            }
        }

        private String bank(BankFileHead head) {
            List<String> own = batches.banks();
            String named = head.bank() == null ? asked : head.bank();
            if (named == null && own.size() == 1) {
                return own.get(0);
            }
            if (named == null) {
                throw Problem.of(ProblemType.BANK_REQUIRED).with("banks", own);
            }
            if (!own.contains(named) || (asked != null && !asked.equals(named))) {
                throw Problem.of(ProblemType.RESULT_OF_ANOTHER_BANK).with("bank", named);
            }
            return named;
        }

        @Override
        public void original(OriginalFile original) {
            Optional<Batch> batch = original.batch() == null
                    ? Optional.empty()
                    : batches.find(original.batch())
                            .filter(found -> found.bank().equals(bank));
            batch.ifPresent(found -> Intake.requireAsTold(original, batches.told(found, original.part())));
        }

        @Override
        public void line(BankLine line) {
            // each line is judged on its own
        }
    }
}
