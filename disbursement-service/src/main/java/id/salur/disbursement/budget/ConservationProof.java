package id.salur.disbursement.budget;

import id.salur.platform.problem.Problem;
import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Computes the proof from three sources that are written by different statements: budget and allocation orders, postings,
 * and the payments themselves. Nothing is taken from one side to answer for the other.
 */
@ApplicationScoped
class ConservationProof {
    private static final String NODES = """
        with held as (
          select a.id, a.fund, a.kind, a.region_code, a.balance,
                 coalesce(sum(case p.side when 'D' then p.amount else -p.amount end), 0) as ledger
          from account a left join posting p on p.account_id = a.id
          where a.programme = :programme and a.fiscal_year = :fiscalYear and a.kind <> 'TREASURY'
            and a.region_code >= :from and a.region_code < :below
            and (cast(:fund as text) is null or a.fund = :fund)
          group by a.id
        ), given as (
          select fund, region_code, sum(amount) as amount from (
            select fund, region_code, amount from budget where programme = :programme and fiscal_year = :fiscalYear
            union all
            select fund, region_code, amount from budget_revision where programme = :programme and fiscal_year = :fiscalYear
            union all
            select fund, region_code, amount from budget_allocation where programme = :programme and fiscal_year = :fiscalYear
          ) orders group by fund, region_code
        ), node as (
          select distinct h.fund, r.code, r.level from region r join held h on h.region_code = r.code
          where r.code > :after and (r.code >= :from and r.code < :below)
          order by h.fund, r.code limit :limit
        ), total as (
          select n.fund, n.code, n.level,
                 coalesce((select g.amount from given g where g.fund = n.fund and g.region_code = n.code), 0) as allocated,
                 coalesce(sum(h.ledger) filter (where h.kind = 'SETTLED'), 0) as settled,
                 coalesce(sum(h.ledger) filter (where h.kind = 'RETURNED'), 0) as returned,
                 coalesce(sum(h.ledger) filter (where h.kind = 'IN_TRANSIT'), 0) as in_transit,
                 coalesce(sum(h.ledger) filter (where h.kind in ('NATIONAL', 'PROVINCE', 'REGENCY', 'STAGE_RUN')), 0) as unspent,
                 bool_and(h.ledger = h.balance) as balances
          from node n join held h on h.fund = n.fund and
            (n.code = 'ID' or h.region_code = n.code or (h.region_code > n.code and h.region_code < n.code || '/'))
          group by n.fund, n.code, n.level
        )
        select fund, code as region_code, level, allocated, settled, returned, in_transit, unspent,
               allocated = settled + returned + in_transit + unspent and balances as holds
        from total order by fund, code\
        """;

    private static final String CONTROL = """
        with ledger as (
          select a.fund, a.kind, a.region_code, a.bank, a.run_id,
                 coalesce(sum(case p.side when 'D' then p.amount else -p.amount end), 0) as amount
          from account a left join posting p on p.account_id = a.id
          where a.programme = :programme and a.fiscal_year = :fiscalYear
            and a.region_code >= :from and a.region_code < :below
            and a.kind in ('STAGE_RUN', 'IN_TRANSIT', 'SETTLED', 'RETURNED')
          group by a.id
        ), by_state as (
          select r.fund, p.run_id, p.regency_code, p.bank, p.state, p.amount, p.paid
          from (select run_id, regency_code, bank, state, sum(amount) as amount, sum(paid_amount) as paid from payment
                where programme = :programme and fiscal_year = :fiscalYear and region_code >= :from and region_code < :below
                group by run_id, regency_code, bank, state) p
          join stage_run r on r.id = p.run_id
        ), sub as (
          select fund, 'IN_TRANSIT' as kind, regency_code as region_code, bank, cast(null as uuid) as run_id, sum(amount) as amount
          from by_state where state in ('INSTRUCTED', 'UNDERPAID', 'OVERPAID') group by fund, regency_code, bank
          union all
          select fund, 'SETTLED', regency_code, null, null, sum(case state when 'PAID' then amount else paid end)
          from by_state where state in ('PAID', 'PARTLY_PAID', 'PARTLY_RETURNED') group by fund, regency_code
          union all
          select fund, 'RETURNED', regency_code, null, null, sum(amount - paid)
          from by_state where state in ('RETURNED', 'PARTLY_RETURNED') group by fund, regency_code
          union all
          select fund, 'STAGE_RUN', region_code, null, run_id, sum(amount) from (
            select fund, regency_code as region_code, run_id, amount - paid as amount
            from by_state where state in ('FAILED', 'REVERSED', 'PARTLY_PAID')
            union all
            select r.fund, r.region_code, r.id, e.amount from stage_run r join entitlement e on e.run_id = r.id
            where r.programme = :programme and r.fiscal_year = :fiscalYear and r.state in ('SUBMITTED', 'APPROVED')
          ) held group by fund, region_code, run_id
        )
        select concat_ws(' ', kind, region_code, nullif(bank, ''), nullif(run_id, ''), nullif(fund, 'APBN')) as account,
               coalesce(l.amount, 0) as ledger, coalesce(s.amount, 0) as payments,
               coalesce(l.amount, 0) = coalesce(s.amount, 0) as holds
        from (select fund, kind, region_code, coalesce(bank, '') as bank, coalesce(run_id::text, '') as run_id, amount from ledger) l
        full join (select fund, kind, region_code, coalesce(bank, '') as bank, coalesce(run_id::text, '') as run_id, amount from sub) s
          using (fund, kind, region_code, bank, run_id)
        where region_code >= :from and region_code < :below and (cast(:fund as text) is null or fund = :fund)
        order by fund, region_code, kind, bank, run_id\
        """;

    private final Jdbi jdbi;

    ConservationProof(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The proof for one fund, or for each of them when none is named. */
    Conservation prove(String programme, int fiscalYear, String fund) {
        List<Conservation.Node> nodes = nodes(programme, fiscalYear, fund, null, null, Integer.MAX_VALUE);
        if (nodes.isEmpty()) {
            throw Problem.notFound("budget");
        }
        List<Conservation.Control> control = control(programme, fiscalYear, fund, AreaRange.asked(null));
        boolean holds = nodes.stream().allMatch(Conservation.Node::holds)
                && control.stream().allMatch(Conservation.Control::holds);
        return new Conservation(programme, fiscalYear, fund, holds, nodes, control);
    }

    List<Conservation.Node> nodes(
            String programme, int fiscalYear, String fund, String regionCode, String after, int limit) {
        AreaRange range = AreaRange.asked(regionCode);
        return jdbi.withHandle(h -> h.createQuery(NODES)
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bind("fund", fund)
                .bindMethods(range)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(Conservation.Node.class)
                .list());
    }

    private List<Conservation.Control> control(String programme, int fiscalYear, String fund, AreaRange range) {
        return jdbi.withHandle(h -> h.createQuery(CONTROL)
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bind("fund", fund)
                .bindMethods(range)
                .mapTo(Conservation.Control.class)
                .list());
    }
}
