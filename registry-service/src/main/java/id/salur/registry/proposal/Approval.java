package id.salur.registry.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.security.Caller;
import id.salur.registry.eligibility.EffectiveDays;
import id.salur.registry.eligibility.PolicyEngine;
import id.salur.registry.list.Conditions;
import id.salur.registry.publish.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** Approves verified proposals as a set: the policies judge, who passes becomes a member, the others stay verified with their reasons. */
@ApplicationScoped
class Approval {
    private static final String LOCK = """
            with locked as materialized (
                select f.id from family f where f.id in (select p.family_id from proposal p where p.state = 'VERIFIED' and %s) order by f.id for no key update)
            select count(*) from locked""";

    private static final String SUBJECT = """
            with subject as materialized (
                select p.id as proposal_id, p.family_id, p.programme, cast(:on as date) as as_of, false as reported_dead,
                       array_remove(array[case when :caller in (p.verified_by, p.proposed_by) then 'SAME_PERSON' end,
                                          case when exists (select from membership m where m.family_id = p.family_id and m.programme = p.programme
                                                               and m.status <> 'ENDED') then 'ALREADY_A_MEMBER' end], null) as obstacles
                  from proposal p where p.state = 'VERIFIED' and %s
            ),\s""";

    private static final String EFFECT = """
            , verdict as materialized (
                select proposal_id, family_id, programme, region_code, as_of, obstacles || reasons as refusals from judged
            ), approved as (
                update proposal p set state = 'APPROVED', version = p.version + 1, decided_by = :caller, decided_at = now(), starts_on = v.as_of, reasons = '{}'
                  from verdict v where p.id = v.proposal_id and v.refusals = '{}'
            ), refused as (
                update proposal p set version = p.version + 1, reasons = v.refusals from verdict v where p.id = v.proposal_id and v.refusals <> '{}'
            ), started as (
                insert into membership (family_id, programme, region_code, status, started_on, proposal_id)
                select family_id, programme, region_code, 'ACTIVE', as_of, proposal_id from verdict where refusals = '{}' order by family_id
            ), bumped as (
                update family f set version = f.version + 1 from verdict v where f.id = v.family_id and v.refusals = '{}'
                returning f.version, v.family_id, v.programme, v.region_code, v.as_of
            ), told as (
                insert into outbox (topic, type, key, body)
                select '%s', '%s', family_id::text,
                       jsonb_build_object('familyId', family_id, 'version', version, 'programme', programme, 'regionCode', region_code, 'startedOn', as_of)
                  from bumped
            )
            select (select count(*) from verdict where refusals = '{}') as done, (select count(*) from verdict where refusals <> '{}') as refused,
                   (select coalesce(jsonb_object_agg(r.code, r.n), '{}')
                      from (select code, count(*) as n from verdict, unnest(refusals) as u (code) group by code) r) as reasons""".formatted(EventTypes.TOPIC, EventTypes.MEMBERSHIP_STARTED);

    private final PolicyEngine engine;
    private final Caller caller;
    private final Clock clock;

    Approval(PolicyEngine engine, Caller caller, Clock clock) {
        this.engine = engine;
        this.caller = caller;
        this.clock = clock;
    }

    /** How many proposals became memberships, how many did not, and why not. */
    record Outcome(long done, long refused, JsonNode reasons) {}

    /**
     * 422 {@code date-out-of-range} for a first day too far off.
     *
     * @param which conditions on {@code proposal p}; of each family at most one proposal may match
     */
    Outcome approve(Handle h, Conditions which, LocalDate on) {
        EffectiveDays.ofStart(clock).require(on);
        which.bind(h.createQuery(LOCK.formatted(which.sql()))).mapTo(Long.class).one();
        return which.bind(h.createQuery(SUBJECT.formatted(which.sql()) + engine.judged() + EFFECT))
                .bind("on", on)
                .bind("caller", caller.id())
                .mapTo(Outcome.class)
                .one();
    }
}
