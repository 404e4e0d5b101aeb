package id.salur.disbursement.unpaid;

import id.salur.disbursement.region.RegionRange;
import id.salur.disbursement.stage.StageRun;
import id.salur.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Members of the run's programme and district, or approved applications to it, active on its reference date, without a paid payment in the stage. A page goes
 * on from a place in the index of memberships; counting looks at every member of the district once.
 */
@ApplicationScoped
class UnpaidFamilies {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String UNPAID = """
            with run as (
              select * from stage_run where id = :id
            ), rule as (
              select u.* from programme_rule u join run on u.programme = run.programme
                and daterange(u.valid_from, u.valid_to, '[]') @> run.reference_date
            ), sanction as (
              select s.* from sanction_rule s join run on s.programme = run.programme
                and daterange(s.valid_from, s.valid_to, '[]') @> run.reference_date
            ), newest as (
              select distinct on (p.family_id) p.family_id, p.state, p.reason
              from run join payment p on p.programme = run.programme and p.fiscal_year = run.fiscal_year and p.stage = run.stage
              where p.region_code >= :from and p.region_code < :below
              order by p.family_id, p.attempt desc, p.id desc
            ), member as (
              select m.family_id, m.region_code, m.status, m.started_on, m.ended_on, m.started_at
              from run join membership m on m.programme = run.programme
              union all
              select a.id, a.region_code, 'ACTIVE', a.valid_from, a.valid_until + 1, null
              from run join aid_application a on a.programme = run.programme and a.state = 'APPROVED'
              join aid_rule u on u.id = a.rule_id and (u.continuing or a.fiscal_year = run.fiscal_year)
            ), missed as (
              select c.family_id, max(c.missed_months) as months
              from run join commitment_result c on c.programme = run.programme and c.fiscal_year = run.fiscal_year
                and c.stage = run.stage
              group by c.family_id
            ), unpaid as (
              select m.family_id, m.region_code, p.reason as bank_reason, x.reason as exclusion, d.reasons as decision,
                case
                  when p.state in ('FAILED', 'FOLLOWED_UP') then 'FAILED'
                  when p.state = 'RETURNED' then 'RETURNED'
                  when p.state is not null then 'IN_TRANSIT'
                  when exists (select from entitlement e where e.run_id = run.id and e.family_id = m.family_id) then 'NOT_RELEASED'
                  when x.id is not null then 'EXCLUDED'
                  when exists (select from claimed_by_others(run.programme, run.fiscal_year, run.stage, run.id, array[m.family_id]))
                    then 'IN_ANOTHER_RUN'
                  when m.status = 'SUSPENDED' then 'SUSPENDED'
                  when d.decision is not null then 'HELD_BY_DECISION'
                  when exists (select from sanction s where s.effect = 'SUSPEND' and c.months >= s.from_months) then 'SANCTIONED'
                  when run.state = 'DRAFT' then 'NOT_YET_COMPUTED'
                  when rule.requires_component and not exists (
                    select from component_span s where s.family_id = m.family_id and s.span_from <= run.reference_date
                      and (s.span_until is null or s.span_until > run.reference_date)) then 'NO_COMPONENT'
                  when rule.requires_component and rule.calculation = 'COMPONENTS' and not exists (
                    select from component_span s join rate r on r.programme = run.programme and r.component = s.component and r.payable
                      and daterange(r.valid_from, r.valid_to, '[]') @> run.reference_date
                    where s.family_id = m.family_id and s.span_from <= run.reference_date
                      and (s.span_until is null or s.span_until > run.reference_date)) then 'NO_RATE'
                  when exists (select from sanction s where s.effect = 'REDUCE' and s.percent * c.months >= 100) then 'SANCTIONED'
                  else 'LATE'
                end as reason
              from run cross join rule
              cross join member m
              left join newest p on p.family_id = m.family_id
              left join run_exclusion x on x.programme = run.programme and x.fiscal_year = run.fiscal_year and x.stage = run.stage
                and x.family_id = m.family_id and x.undone_at is null
              left join last_decision d on d.family_id = m.family_id and d.programme = run.programme
                and d.decision in ('SUSPEND', 'END') and (m.started_at is null or d.decided_at >= m.started_at)
              left join missed c on c.family_id = m.family_id
              where m.region_code >= :from and m.region_code < :below and (m.region_code, m.family_id) > (:village, :family)
                and m.started_on <= run.reference_date and (m.ended_on is null or m.ended_on > run.reference_date)
                and p.state is distinct from 'PAID'
            )
            """;

    private final Jdbi jdbi;

    UnpaidFamilies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Count(UnpaidReason reason, long families) {}

    List<UnpaidFamily> list(StageRun run, UnpaidReason reason, String after, int limit) {
        return jdbi.withHandle(h -> bind(h.createQuery(UNPAID + """
                                select family_id, region_code, reason,
                                       case reason when 'FAILED' then bank_reason when 'RETURNED' then bank_reason
                                         when 'EXCLUDED' then exclusion
                                         when 'HELD_BY_DECISION' then array_to_string(decision, ' ') end as detail
                                from unpaid where cast(:reason as text) is null or reason = :reason
                                order by region_code, family_id limit :limit"""), run, after)
                .bind("reason", reason)
                .bind("limit", limit)
                .mapTo(UnpaidFamily.class)
                .list());
    }

    /** Every reason, also those of nobody, and the sum as {@code total}. */
    Map<String, Long> counts(StageRun run) {
        List<Count> counts = jdbi.withHandle(h ->
                bind(h.createQuery(UNPAID + """
                                select reason, count(*) as families from unpaid group by reason"""), run, null).mapTo(Count.class).list());
        Map<String, Long> answer = new LinkedHashMap<>();
        for (UnpaidReason reason : UnpaidReason.values()) {
            answer.put(reason.name(), 0L);
        }
        counts.forEach(count -> answer.put(count.reason().name(), count.families()));
        answer.put("total", counts.stream().mapToLong(Count::families).sum());
        return answer;
    }

    private static Query bind(Query query, StageRun run, String after) {
        if (after != null && !after.matches("[0-9.]{5,13}/[0-9a-f-]{36}")) {
            throw Problem.badRequest("invalid-cursor");
        }
        int slash = after == null ? 0 : after.indexOf('/');
        return query.bind("id", run.id())
                .bindMethods(RegionRange.of(run.regionCode()))
                .bind("village", after == null ? "" : after.substring(0, slash))
                .bind("family", after == null ? FIRST : UUID.fromString(after.substring(slash + 1)));
    }
}
