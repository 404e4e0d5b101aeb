package id.salur.disbursement.entitlement;

/** The statement that computes a run. */
final class EntitlementSql {
    /**
     * Entitled is a family whose membership is active on the reference date, which no decision holds back, and, where the
     * programme asks for it, which has a component on that day. A decision from before the membership began, or began anew, holds
     * nobody. A family that a submitted run of another district holds for this stage is left out: it moved, and is paid there. Each component that a rate of that day names is a line;
     * above the cap the highest amounts win, ties by component and by the order of the registry, and the others stay as lines
     * with amount 0. One statement, so that an amount and its explanation cannot differ.
     */
    static final String INSERT = """
            with run as (
              select * from stage_run where id = :id
            ), rule as (
              select * from programme_rule u where u.programme = (select programme from run)
                and daterange(u.valid_from, u.valid_to, '[]') @> (select reference_date from run)
            ), cap as (
              select * from cap_rule u where u.programme = (select programme from run)
                and daterange(u.valid_from, u.valid_to, '[]') @> (select reference_date from run)
            ), price as (
              select r.id, r.component, r.basis, r.applies_to, coalesce(r.month_amount, r.stage_amounts[run.stage_no]) as amount
              from rate r join run on r.programme = run.programme
              where r.payable and r.valid_from <= run.reference_date and (r.valid_to is null or r.valid_to >= run.reference_date)
            ), candidate as materialized (
              select f.family_id, f.version, f.region_code, m.started_on, m.version as membership_version, d.decision, d.decided_at,
                     exists (select from hard_access_area h
                             where (f.region_code = h.region_code or f.region_code like h.region_code || '.%')
                               and h.valid_from <= run.reference_date and (h.valid_to is null or h.valid_to >= run.reference_date)) as hard_access
              from run
              join membership m on m.programme = run.programme
              join family f on f.family_id = m.family_id
              left join last_decision d on d.family_id = m.family_id and d.programme = m.programme
                and (m.started_at is null or d.decided_at >= m.started_at)
              where f.region_code >= :from and f.region_code < :below
                and m.status <> 'SUSPENDED' and m.started_on <= run.reference_date
                and (m.ended_on is null or m.ended_on > run.reference_date)
                and coalesce(d.decision, '') not in ('SUSPEND', 'END')
            ), claimed as materialized (
              select family_id
              from run, claimed_by_others(run.programme, run.fiscal_year, run.stage, run.id, array(select family_id from candidate)) as family_id
            ), entitled as materialized (
              select * from candidate where family_id not in (select family_id from claimed)
            ), span as (
              select s.family_id, s.ordinal, s.component
              from run, component_span s join entitled e on e.family_id = s.family_id
              where s.span_from <= run.reference_date and (s.span_until is null or s.span_until > run.reference_date)
            ), person_line as (
              select s.family_id, s.component, p.id as rate_id, p.amount,
                     row_number() over (partition by s.family_id order by p.amount desc, s.component, s.ordinal) as rank
              from span s join price p on p.basis = 'PERSON' and p.component = s.component and p.amount > 0
            ), line as (
              select family_id, component, rate_id, amount as rate_amount,
                     coalesce(rank > (select max_persons from cap), false) as capped, 1 + rank as ordinal
              from person_line
              union all
              select e.family_id, p.component, p.id, p.amount, false, 1
              from entitled e join price p on p.basis = 'FAMILY' and p.amount > 0
               and (p.applies_to = 'ALL' or (p.applies_to = 'HARD_ACCESS') = e.hard_access)
            ), numbered as materialized (
              select family_id, component, rate_id, rate_amount, capped, case when capped then 0 else rate_amount end as amount,
                     row_number() over (partition by family_id order by ordinal, component) as ordinal
              from line
            ), total as (
              select family_id, sum(amount)::bigint as amount from numbered group by family_id having sum(amount) > 0
            ), component_count as (
              select family_id, jsonb_object_agg(component, n) as components
              from (select family_id, component, count(*) as n from span group by family_id, component) group by family_id
            ), written as (
              insert into entitlement (run_id, family_id, region_code, amount, cap_rule, facts)
              select run.id, e.family_id, e.region_code, t.amount, (select id from cap),
                     jsonb_build_object('asOf', run.reference_date, 'regionCode', e.region_code, 'hardAccess', e.hard_access,
                       'familyVersion', e.version, 'membership', jsonb_build_object('startedOn', e.started_on, 'version', e.membership_version),
                       'components', coalesce(c.components, '{}'), 'decision', e.decision, 'decidedAt', e.decided_at)
              from run cross join entitled e join total t using (family_id) left join component_count c using (family_id)
              where c.family_id is not null or not (select requires_component from rule)
              returning id, family_id, region_code
            )
            insert into entitlement_line (entitlement_id, ordinal, region_code, component, rate_id, rate_amount, amount, capped)
            select w.id, n.ordinal, w.region_code, n.component, n.rate_id, n.rate_amount, n.amount, n.capped
            from written w join numbered n using (family_id)""";

    private EntitlementSql() {}
}
