package id.salur.registry.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.security.Caller;
import id.salur.registry.eligibility.EffectiveDays;
import id.salur.registry.eligibility.PolicyEngine;
import id.salur.registry.field.FieldResults;
import id.salur.registry.list.Conditions;
import id.salur.registry.membership.MembershipChange;
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
        select count(*) from locked\
        """;

    /** Reasons not to approve beside the policies, by a family and a programme {@code p}. */
    static final String OBSTACLES = """
        case when exists (select from membership m where m.family_id = p.family_id and m.programme = p.programme and m.status <> 'ENDED')
             then 'ALREADY_A_MEMBER' end,\
        """ + FieldResults.OBSTACLE;

    private static final String SUBJECT = """
        with subject as materialized (
            select p.id as proposal_id, p.family_id, p.programme, cast(:on as date) as as_of, false as reported_dead, false as duplicate,
                   array_remove(array[case when :caller in (p.verified_by, p.proposed_by) then 'SAME_PERSON' end,\
        """ + OBSTACLES + """
            ], null) as obstacles
              from proposal p where p.state = 'VERIFIED' and %s
        ),
        """;

    private static final String EFFECT = """
            , verdict as materialized (
                select proposal_id, family_id, programme, region_code, as_of, obstacles || reasons as refusals from judged
            ), approved as (
                update proposal p set state = 'APPROVED', version = p.version + 1, decided_by = :caller, decided_at = now(), starts_on = v.as_of, reasons = '{}'
                  from verdict v where p.id = v.proposal_id and v.refusals = '{}'
            ), refused as (
                update proposal p set version = p.version + 1, reasons = v.refusals from verdict v where p.id = v.proposal_id and v.refusals <> '{}'
            ), transition as materialized (
                select family_id, programme, region_code, null::uuid as membership_id, null as status, 'START' as action, as_of as effective_on,
                       '{}'::text[] as reasons, null as correlation_id, null::date as as_of, null::timestamptz as caused_at, proposal_id,
                       null::jsonb as payment
                  from verdict where refusals = '{}'
            ),
            """;

    private static final String OUTCOME = """

        select (select count(*) from verdict where refusals = '{}') as done, (select count(*) from verdict where refusals <> '{}') as refused,
               (select coalesce(jsonb_object_agg(r.code, r.n), '{}')
                  from (select code, count(*) as n from verdict, unnest(refusals) as u (code) group by code) r) as reasons\
        """;

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
        return which.bind(h.createQuery(
                        SUBJECT.formatted(which.sql()) + engine.judged() + EFFECT + MembershipChange.SQL + OUTCOME))
                .bind("on", on)
                .bind("caller", caller.id())
                .mapTo(Outcome.class)
                .one();
    }
}
