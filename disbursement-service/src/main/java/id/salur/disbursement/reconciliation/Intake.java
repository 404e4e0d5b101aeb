package id.salur.disbursement.reconciliation;

import id.salur.disbursement.bankfile.OriginalFile;
import id.salur.disbursement.payment.Batches;
import id.salur.disbursement.reconciliation.Reconciliation.Taken;
import id.salur.disbursement.reconciliation.ResultFiles.Kept;
import id.salur.disbursement.reconciliation.Settlement.Result;
import id.salur.disbursement.reconciliation.Settlement.Scope;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Takes a staged file in once. Sent again it is answered with what it became the first time and does nothing; only a file of which
 * no line meant anything then is tried once more, and left as it was if nothing of it does now.
 */
@ApplicationScoped
class Intake {
    private final Settlement settlement;
    private final ResultFiles files;

    Intake(Settlement settlement, ResultFiles files) {
        this.settlement = settlement;
        this.files = files;
    }

    /** The scope is asked for once the file is known to be new; whoever may send the same file at once waits before this. */
    Taken take(Handle h, Incoming file, Supplier<Scope> scope) {
        Optional<Kept> earlier = files.earlier(h, file);
        if (earlier.isPresent() && earlier.get().cameIn()) {
            Staging.clear(h, file.id());
            return new Taken(earlier.get(), false);
        }
        if (earlier.isPresent()) {
            h.execute("savepoint tried");
        }
        Result result = file.lines() == 0 ? Result.OF_NOTHING : settlement.settle(h, file, scope.get());
        if (earlier.isPresent() && result.outcomes().changed() == 0) {
            h.execute("rollback to savepoint tried");
            Staging.clear(h, file.id());
            return new Taken(earlier.get(), false);
        }
        Staging.clear(h, file.id());
        return new Taken(files.keep(h, file, result), true);
    }

    /** A report that says how large the file was that it answers must mean the file that the bank was given. */
    static void requireAsTold(OriginalFile original, Batches.Told told) {
        requireSame(ProblemType.NUMBER_OF_TRANSACTIONS, original.payments(), told.payments());
        requireSame(ProblemType.CONTROL_SUM, original.amount(), told.amount().amount());
    }

    private static void requireSame(ProblemType type, Number said, long told) {
        if (said != null && said.longValue() != told) {
            throw Problem.of(type).with("given", said.toString()).with("found", told);
        }
    }
}
