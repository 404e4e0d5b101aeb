package id.salur.disbursement.fundaccount;

import id.salur.disbursement.authority.Authority;
import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.budget.BudgetKey;
import id.salur.disbursement.fundaccount.FundAccount.State;
import id.salur.disbursement.programme.Programmes;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps which account payments of a budget are made from at a bank. Batches of one programme, year and fund share it; where nobody
 * recorded one, the name of the budget stands for it: {@code APBN-2021-BPNT}.
 */
@ApplicationScoped
public class FundAccounts {
    private static final Pattern BUDGET = Pattern.compile("(?:APBN|APBD-[0-9]{2}(?:[.][0-9]{2})?)-[0-9]{4}-(.+)");

    private static final String KIND = "fund-account";
    private static final String COLUMNS =
            "id, fund, fiscal_year, programme, bank, identifier, holder_name, valid_from, state, proposed_by,"
                    + " proposed_at, decided_by, decided_at, note, version";

    private final Jdbi jdbi;
    private final FundAccountEntity.Repository repository;
    private final Programmes programmes;
    private final Authority authority;
    private final Caller caller;
    private final Clock clock;

    FundAccounts(
            Jdbi jdbi,
            FundAccountEntity.Repository repository,
            Programmes programmes,
            Authority authority,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.clock = clock;
        this.programmes = programmes;
        this.authority = authority;
        this.caller = caller;
    }

    /** What a list is narrowed to; null is any. */
    public record Filter(String programme, Integer fiscalYear, String bank, State state) {}

    /** The account that a file of a release on this day names at this bank. */
    public AccountIdentity of(BudgetKey budget, String bank, LocalDate day) {
        return jdbi.withHandle(h -> h.createQuery("""
            select identifier, holder_name from fund_account
            where fund = :fund and fiscal_year = :fiscalYear and programme = :programme and bank = :bank
              and state = 'APPROVED' and valid_from <= :day
            order by valid_from desc, id desc limit 1\
            """)
                .bindMethods(budget)
                .bind("bank", bank)
                .bind("day", day)
                .mapTo(AccountIdentity.class)
                .findOne()
                .orElseGet(() -> AccountIdentity.ofNone(budget)));
    }

    /**
     * Which budgets an account at a bank pays, by its identifier in a statement; empty if it is none of ours. The name of a budget
     * stands for its account also after one was recorded: files that went out before name it.
     */
    public Optional<Predicate<BudgetKey>> paying(String bank, String identifier) {
        Set<BudgetKey> recorded = jdbi.withHandle(h -> h.createQuery("""
            select programme, fiscal_year, fund from fund_account
            where bank = :bank and identifier = :identifier and state = 'APPROVED'\
            """)
                .bind("bank", bank)
                .bind("identifier", identifier)
                .mapTo(BudgetKey.class)
                .set());
        if (recorded.isEmpty() && !namesBudget(identifier)) {
            return Optional.empty();
        }
        return Optional.of(budget -> recorded.contains(budget)
                || AccountIdentity.ofNone(budget).identifier().equals(identifier));
    }

    private boolean namesBudget(String identifier) {
        Matcher name = BUDGET.matcher(identifier);
        return name.matches()
                && jdbi.withHandle(h -> h.createQuery(
                                "select exists (select from programme where code = :tail or :cut and starts_with(code,"
                                        + " :tail))")
                        .bind("tail", name.group(1))
                        .bind("cut", identifier.length() == AccountIdentity.LONGEST)
                        .mapTo(Boolean.class)
                        .one());
    }

    FundAccount propose(NewFundAccount asked) {
        BudgetKey budget = asked.budget();
        programmes.require(asked.programme());
        authority.requireWithin(budget.owner());
        FundAccountEntity account = new FundAccountEntity(
                budget,
                asked.bank(),
                new AccountIdentity(asked.identifier(), asked.holderName()),
                asked.validFrom(),
                caller.id());
        repository.persist(account);
        return get(account.id());
    }

    FundAccount approve(UUID id, String ifMatch) {
        return decide(id, ifMatch, Decision.APPROVE, "");
    }

    FundAccount reject(UUID id, String ifMatch, String reason) {
        return decide(id, ifMatch, Decision.REJECT, reason);
    }

    private FundAccount decide(UUID id, String ifMatch, Decision decision, String note) {
        FundAccountEntity locked = repository.lock(id, ifMatch, KIND);
        FundAccount account = get(id);
        State to = account.require(decision);
        authority.requireApproval(account.approval());
        locked.decide(to, caller.id(), clock.instant(), note);
        return get(id);
    }

    FundAccount get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from fund_account where id = :id")
                .bind("id", id)
                .mapTo(FundAccount.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound(KIND)));
    }

    List<FundAccount> list(Filter filter, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
             from fund_account
            where (cast(:programme as text) is null or programme = :programme)
              and (cast(:fiscalYear as integer) is null or fiscal_year = :fiscalYear)
              and (cast(:bank as text) is null or bank = :bank)
              and (cast(:state as text) is null or state = :state)
              and (cast(:after as uuid) is null or id > :after)
            order by id limit :limit\
            """)
                .bindMethods(filter)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(FundAccount.class)
                .list());
    }
}
