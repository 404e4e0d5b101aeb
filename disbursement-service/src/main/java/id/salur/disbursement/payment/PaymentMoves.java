package id.salur.disbursement.payment;

import id.salur.disbursement.budget.AccountKey;
import id.salur.disbursement.budget.AccountKind;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.disbursement.stage.StageRun;
import id.salur.platform.money.Rupiah;
import java.util.List;
import java.util.UUID;

/** The ledger's side of payments that changed: what each holds now less what it held before, summed by way. */
public final class PaymentMoves {
    /** Ends an update of {@code payment}, whose result is to be called {@code changed}. */
    public static final String RETURNING = """
        returning new.*, old.state as was, old.in_transit_amount as was_in_transit, old.settled_amount as was_settled,
                  old.held_amount as was_held, old.returned_amount as was_returned
        """;

    /** Rows of {@link Move} from {@code changed}. A change takes from one account and gives to one or two. */
    public static final String SUMS = """
        select p.run_id, p.bank, case when p.was_in_transit > p.in_transit_amount then 'IN_TRANSIT'
                            when p.was_settled > p.settled_amount then 'SETTLED'
                            when p.was_held > p.held_amount then 'STAGE_RUN' else 'RETURNED' end as source,
               t.target, sum(t.amount) as amount
        from changed p cross join lateral (values
          ('SETTLED', p.settled_amount - p.was_settled), ('STAGE_RUN', p.held_amount - p.was_held),
          ('RETURNED', p.returned_amount - p.was_returned)) t (target, amount)
        where t.amount > 0 group by 1, 2, 3, 4\
        """;

    private PaymentMoves() {}

    /** So many rupiah from one kind of account to another; {@code bank} tells which of those in transit. */
    public record Move(UUID runId, String bank, AccountKind source, AccountKind target, Rupiah amount) {}

    public static List<Transfer> transfers(StageRun run, List<Move> moves) {
        return moves.stream()
                .map(move -> new Transfer(
                        account(run, move.source(), move.bank()),
                        account(run, move.target(), move.bank()),
                        move.amount()))
                .toList();
    }

    private static AccountKey account(StageRun run, AccountKind kind, String bank) {
        return switch (kind) {
            case IN_TRANSIT -> AccountKey.inTransit(run.budget(), run.regionCode(), bank);
            case STAGE_RUN -> AccountKey.ofRun(run.budget(), run.regionCode(), run.id());
            default -> AccountKey.of(run.budget(), kind, run.regionCode());
        };
    }
}
