package id.salur.disbursement.budget;

import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.platform.money.Rupiah;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Carries out an approved order in the ledger and in the books of what was given to whom. */
@ApplicationScoped
class BudgetMoves {
    private final Jdbi jdbi;
    private final Ledger ledger;
    private final Budgets budgets;
    private final Allocations allocations;
    private final YearEnd yearEnd;
    private final Caller caller;

    BudgetMoves(Jdbi jdbi, Ledger ledger, Budgets budgets, Allocations allocations, YearEnd yearEnd, Caller caller) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.budgets = budgets;
        this.allocations = allocations;
        this.yearEnd = yearEnd;
        this.caller = caller;
    }

    /** The transaction that moved the money; null for a closing of which nothing was left. */
    UUID carryOut(BudgetOrder order) {
        return switch (order.kind()) {
            case OPEN -> budgets.begin(order.budget(), order.amount(), order.legalBasis());
            case ALLOCATION ->
                allocations
                        .down(order.budget(), order.from(), order.to(), order.amount(), order.legalBasis())
                        .transactionId();
            case GIVE_BACK ->
                allocations
                        .up(order.budget(), order.to(), order.from(), order.amount(), order.legalBasis())
                        .transactionId();
            case REVISION -> revise(order.budget(), order.amount(), order.legalBasis());
            case CLOSE -> close(order);
        };
    }

    private UUID revise(BudgetKey key, Rupiah amount, String legalBasis) {
        UUID transaction = amount.amount() > 0
                ? ledger.post(LedgerTransaction.of(
                        Reason.REVISION, legalBasis, new Transfer(key.treasury(), key.root(), amount)))
                : ledger.withdraw(
                        Reason.REVISION,
                        legalBasis,
                        new Transfer(key.root(), key.treasury(), new Rupiah(Math.negateExact(amount.amount()))),
                        budgets.allocated(key, key.owner()));
        record(key, amount, legalBasis, transaction);
        return transaction;
    }

    private void record(BudgetKey key, Rupiah amount, String legalBasis, UUID transaction) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into budget_revision (programme, fiscal_year, fund, region_code, amount, legal_basis, transaction_id,
                                                     created_by)
                        values (:programme, :fiscalYear, :fund, :owner, :amount, :legalBasis, :transaction, :actor)""")
                .bindMethods(key)
                .bind("amount", amount)
                .bind("legalBasis", legalBasis)
                .bind("transaction", transaction)
                .bind("actor", caller.id())
                .execute());
    }

    /** A carry-over is a transaction in the old book and one in the new, each with the order as its reference. */
    private UUID close(BudgetOrder order) {
        BudgetKey key = order.budget();
        UUID transaction = yearEnd.close(order);
        if (order.carryOver() && transaction != null) {
            BudgetKey next = key.nextYear();
            UUID opening = ledger.post(LedgerTransaction.of(
                    Reason.CARRY_OVER,
                    order.id().toString(),
                    new Transfer(next.treasury(), next.root(), order.amount())));
            if (!budgets.insert(next, order.amount(), order.legalBasis(), opening)) {
                record(next, order.amount(), order.legalBasis(), opening);
            }
        }
        return transaction;
    }
}
