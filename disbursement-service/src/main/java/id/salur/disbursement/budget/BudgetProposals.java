package id.salur.disbursement.budget;

import id.salur.disbursement.budget.BudgetOrder.Kind;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;

/** What one person may propose. It is checked now, so that nobody waits for the impossible, and again when it is approved. */
@ApplicationScoped
class BudgetProposals {
    private final Budgets budgets;
    private final Allocations allocations;
    private final YearEnd yearEnd;
    private final BudgetOrders orders;
    private final Ledger ledger;

    BudgetProposals(Budgets budgets, Allocations allocations, YearEnd yearEnd, BudgetOrders orders, Ledger ledger) {
        this.budgets = budgets;
        this.allocations = allocations;
        this.yearEnd = yearEnd;
        this.orders = orders;
        this.ledger = ledger;
    }

    BudgetOrder open(NewBudget asked) {
        budgets.requireOpenable(asked);
        BudgetKey key = asked.key();
        return orders.propose(new BudgetOrders.Proposal(
                Kind.OPEN, key, key.owner(), null, null, asked.amount().positive(), false, asked.legalBasis()));
    }

    BudgetOrder allocate(String programme, int fiscalYear, NewAllocation asked) {
        BudgetKey key = allocations.requireGiving(programme, fiscalYear, asked);
        ledger.requireAvailable(key.node(asked.from()), asked.amount().positive());
        return orders.propose(new BudgetOrders.Proposal(
                Kind.ALLOCATION,
                key,
                asked.from(),
                asked.from(),
                asked.to(),
                asked.amount(),
                false,
                asked.legalBasis() == null ? "" : asked.legalBasis()));
    }

    BudgetOrder giveBack(String programme, int fiscalYear, NewGiveBack asked) {
        BudgetKey key = allocations.requirePath(programme, fiscalYear, asked.fund(), asked.to(), asked.from());
        ledger.requireUncommitted(
                key.node(asked.from()), asked.amount().positive(), budgets.allocated(key, asked.from()));
        return orders.propose(new BudgetOrders.Proposal(
                Kind.GIVE_BACK,
                key,
                asked.from(),
                asked.from(),
                asked.to(),
                asked.amount(),
                false,
                asked.legalBasis()));
    }

    BudgetOrder revise(String programme, int fiscalYear, NewRevision asked) {
        BudgetKey key = requireOpen(programme, fiscalYear, asked.fund());
        long amount = asked.amount().amount();
        if (amount == Long.MIN_VALUE) {
            throw Problem.of(ProblemType.NUMBER_TOO_LARGE);
        }
        if (amount <= 0) {
            Rupiah taken = new Rupiah(Math.negateExact(amount)).positive();
            ledger.requireUncommitted(key.root(), taken, budgets.allocated(key, key.owner()));
        }
        return orders.propose(new BudgetOrders.Proposal(
                Kind.REVISION, key, key.owner(), null, null, asked.amount(), false, asked.legalBasis()));
    }

    BudgetOrder close(String programme, int fiscalYear, NewClosing asked) {
        BudgetKey key = requireOpen(programme, fiscalYear, asked.fund());
        yearEnd.requireSettled(key);
        return orders.propose(new BudgetOrders.Proposal(
                Kind.CLOSE, key, key.owner(), null, null, yearEnd.unspent(key), asked.carryOver(), asked.legalBasis()));
    }

    private BudgetKey requireOpen(String programme, int fiscalYear, String fund) {
        BudgetKey key = BudgetKey.of(programme, fiscalYear, fund);
        budgets.requireOwner(key);
        if (budgets.require(key).closedOn() != null) {
            throw Problem.of(ProblemType.YEAR_CLOSED);
        }
        return key;
    }
}
