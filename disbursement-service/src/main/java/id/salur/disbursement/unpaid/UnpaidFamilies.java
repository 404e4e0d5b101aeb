package id.salur.disbursement.unpaid;

import id.salur.disbursement.payee.HeldAccounts;
import id.salur.disbursement.programme.Programme;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.stage.StageRun;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Members of the run's programme and regency, or approved applications to it, active on its reference date, without a paid
 * payment in the stage. Each is looked up by keys, in the order of an index: a page costs what it shows and the paid members that
 * lie between, counting costs every member of the regency once.
 */
@ApplicationScoped
class UnpaidFamilies {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String MEMBERS = """
        select family_id, region_code, status, started_on, ended_on, started_at from membership
        where programme = :programme and region_code >= :from and region_code < :below
          and (region_code, family_id) > (:village, :family)\
        """;

    private static final String APPLICATIONS = """
        select a.id as family_id, a.region_code, 'ACTIVE' as status, a.valid_from as started_on, a.valid_until + 1 as ended_on,
               cast(null as timestamptz) as started_at
        from aid_application a join aid_rule u on u.id = a.rule_id and (u.continuing or a.fiscal_year = :fiscalYear)
        where a.programme = :programme and a.state = 'APPROVED' and a.region_code >= :from and a.region_code < :below
          and (a.region_code, a.id) > (:village, :family)\
        """;

    /** By keys only: {@code offset 0} keeps the planner, which knows little of a young table, from a range of the year's payments. */
    private static final String UNPAID = """
        with rule as materialized (
          select * from programme_rule
          where programme = :programme and daterange(valid_from, valid_to, '[]') @> :referenceDate
        ), sanction as materialized (
          select * from sanction_rule
          where programme = :programme and daterange(valid_from, valid_to, '[]') @> :referenceDate
        ),\
        """ + HeldAccounts.CTE.replace("%", "%%") + """
        , unpaid as (
          select m.family_id, m.region_code, p.reason as bank_reason, k.reason as account_reason, x.reason as exclusion, d.reasons as decision,
            h.state as account,
            case
              when k.result = 'FAILED' and (:kind = 'FOLLOW_UP' and p.state in ('FAILED', 'REVERSED') or p.state is null and not exists (
                select from claimed_by_others(:programme, :fiscalYear, :firstMonth, :months, :id, array[m.family_id])))
                then 'ACCOUNT_CHECK_FAILED'
              when k.result = 'FAILED' and p.state is null then 'IN_ANOTHER_RUN'
              when h.state is not null and (p.state in ('FAILED', 'REVERSED') or p.state is null and exists (
                select from entitlement e where e.run_id = :id and e.family_id = m.family_id))
                then case when h.state in ('PAYEE_MISSING', 'RECIPIENT_MISSING') then h.state else 'ACCOUNT_REFUSED' end
              when p.state in ('FAILED', 'REVERSED', 'PARTLY_PAID', 'FOLLOWED_UP') then 'FAILED'
              when p.state in ('RETURNED', 'PARTLY_RETURNED') then 'RETURNED'
              when p.state is not null then 'IN_TRANSIT'
              when :state not in ('RELEASED', 'CLOSED') and exists (
                select from entitlement e where e.run_id = :id and e.family_id = m.family_id) then 'NOT_RELEASED'
              when x.reason is not null then 'EXCLUDED'
              when exists (select from claimed_by_others(:programme, :fiscalYear, :firstMonth, :months, :id, array[m.family_id]))
                then 'IN_ANOTHER_RUN'
              when h.state = 'RECIPIENT_MISSING' then 'RECIPIENT_MISSING'
              when m.status = 'SUSPENDED' then 'SUSPENDED'
              when d.reasons is not null then 'HELD_BY_DECISION'
              when exists (select from sanction where effect = 'SUSPEND' and c.months >= from_months) then 'SANCTIONED'
              when h.state = 'PAYEE_MISSING' then 'PAYEE_MISSING'
              when h.state is not null then 'ACCOUNT_REFUSED'
              when :state = 'DRAFT' then 'NOT_YET_COMPUTED'
              when (select requires_component from rule) and not exists (
                select from component_span s where s.family_id = m.family_id and s.span_from <= :referenceDate
                  and (s.span_until is null or s.span_until > :referenceDate)) then 'NO_COMPONENT'
              when (select requires_component and calculation = 'COMPONENTS' from rule) and not exists (
                select from component_span s join rate r on r.programme = :programme and r.component = s.component and r.payable
                  and daterange(r.valid_from, r.valid_to, '[]') @> :referenceDate
                where s.family_id = m.family_id and s.span_from <= :referenceDate
                  and (s.span_until is null or s.span_until > :referenceDate)) then 'NO_RATE'
              when exists (select from sanction where effect = 'REDUCE' and percent * c.months >= 100) then 'SANCTIONED'
              else 'LATE'
            end as reason
          from (%s) m
          left join held_account h on h.family_id = m.family_id
          left join lateral (
            select state, reason from (select * from payment where family_id = m.family_id offset 0)
            where programme = :programme and fiscal_year = :fiscalYear and stage = :stage
            order by attempt desc, id desc limit 1) p on true
          left join lateral (
            select reason from run_exclusion
            where programme = :programme and fiscal_year = :fiscalYear and family_id = m.family_id
              and months_meet(first_month, months, :firstMonth, :months) and undone_at is null order by id limit 1) x on true
          left join lateral (
            select reasons from last_decision
            where family_id = m.family_id and programme = :programme and decision in ('SUSPEND', 'END')
              and (m.started_at is null or decided_at >= m.started_at) limit 1) d on true
          left join lateral (
            select result, reason from account_check_result where run_id = :id and family_id = m.family_id
            order by check_id desc limit 1) k on true
          left join lateral missed_months(:programme, :fiscalYear, :firstMonth, :months, m.family_id) c on true
          where m.started_on <= :referenceDate and (m.ended_on is null or m.ended_on > :referenceDate)
            and p.state is distinct from 'PAID'
        )
        """;

    private final Jdbi jdbi;
    private final Programmes programmes;

    UnpaidFamilies(Jdbi jdbi, Programmes programmes) {
        this.jdbi = jdbi;
        this.programmes = programmes;
    }

    private record Count(UnpaidReason reason, long families) {}

    List<UnpaidFamily> list(StageRun run, UnpaidReason reason, String after, int limit) {
        return jdbi.withHandle(h -> bind(h.createQuery(unpaid(run) + """
            select family_id, region_code, reason,
                   case reason when 'ACCOUNT_CHECK_FAILED' then account_reason when 'FAILED' then bank_reason when 'RETURNED' then bank_reason
                     when 'EXCLUDED' then exclusion when 'ACCOUNT_REFUSED' then account
                     when 'RECIPIENT_MISSING' then (select r.missing_reason from recipient r where r.family_id = unpaid.family_id)
                     when 'HELD_BY_DECISION' then array_to_string(decision, ' ') end as detail
            from unpaid where cast(:reason as text) is null or reason = :reason
            order by region_code, family_id limit :limit\
            """), run, after)
                .bind("reason", reason)
                .bind("limit", limit)
                .mapTo(UnpaidFamily.class)
                .list());
    }

    /** Every reason, also those of nobody, and the sum as {@code total}. */
    Map<String, Long> counts(StageRun run) {
        List<Count> counts = jdbi.withHandle(h -> bind(h.createQuery(unpaid(run) + """
            select reason, count(*) as families from unpaid group by reason\
            """), run, null)
                .mapTo(Count.class)
                .list());
        Map<String, Long> answer = new LinkedHashMap<>();
        for (UnpaidReason reason : UnpaidReason.values()) {
            answer.put(reason.name(), 0L);
        }
        counts.forEach(count -> answer.put(count.reason().name(), count.families()));
        answer.put("total", counts.stream().mapToLong(Count::families).sum());
        return answer;
    }

    private String unpaid(StageRun run) {
        boolean families = programmes.require(run.programme()).payee() == Programme.Payee.FAMILY;
        return UNPAID.formatted(families ? MEMBERS : APPLICATIONS);
    }

    private static Query bind(Query query, StageRun run, String after) {
        if (after != null && !after.matches("[0-9.]{5,13}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
        int slash = after == null ? 0 : after.indexOf('/');
        return query.bindMethods(run)
                .bindMethods(AreaRange.of(run.regionCode()))
                .bind("village", after == null ? "" : after.substring(0, slash))
                .bind("family", after == null ? FIRST : UUID.fromString(after.substring(slash + 1)));
    }
}
