package id.salur.registry.eligibility.recheck;

import id.salur.platform.sql.SqlFile;
import id.salur.registry.eligibility.Policy;
import id.salur.registry.membership.MembershipChange;
import id.salur.registry.publish.EventTypes;

/** The statements of a batch of re-checks; a review or a changed fact is a batch of one. Within a batch a family occurs at most once. */
final class RecheckSql {
    private static final String EVENT = """
        event as materialized (
            select e."eventId" as cause_id, e."eventTime" as caused_at, e."correlationId" as correlation_id,
                   (e.body ->> 'familyId')::uuid as family_id, e.body ->> 'programme' as programme,
                   coalesce(e.body ->> 'settledOn', e.body ->> 'failedOn', e.body ->> 'reversedOn', e.body -> 'review' ->> 'on', e.body ->> 'on')::date as happened_on,
                   e.body -> 'review' ->> 'decision' as asked, e.body -> 'review' ->> 'reason' as asked_reason,
                   coalesce(e.body ->> 'reason' = 'RECIPIENT_DEAD', false) as says_dead, e.body -> 'reportStands' is not null as report_stands,
                   case when e.body -> 'paymentId' is not null then jsonb_build_object('fiscalYear', e.body -> 'fiscalYear', 'stage', e.body -> 'stage', 'amount', e.body -> 'amount',
                       'state', case when e.body -> 'settledOn' is not null then 'SETTLED' when e.body -> 'failedOn' is not null then 'FAILED' else 'REVERSED' end,
                       'on', coalesce(e.body ->> 'settledOn', e.body ->> 'failedOn', e.body ->> 'reversedOn'), 'toldAt', e."eventTime") end as payment,
                   e.body -> 'duplicate' is not null as says_duplicate
              from jsonb_to_recordset(cast(:events as jsonb)) as e ("eventId" uuid, "eventTime" timestamptz, "correlationId" text, body jsonb)
        )\
        """;

    /**
     * Locks the families, in id order and before anything else of theirs, as every other writer does: no deadlock, and no version is lost.
     * Counts what cannot be right: a payment without a membership, and one on a day after it was told of, which would hold every later
     * decision to its day.
     */
    static final String LOCK = "with " + EVENT + """
        , locked as materialized (
            select f.id from family f where f.id = any (array(select family_id from event)) order by f.id for no key update)
         select (select count(*) from locked) as families,
                count(*) filter (where not exists (
                    select from membership m where m.family_id = e.family_id and m.programme = e.programme)) as strangers,
                count(*) filter (where e.happened_on > (e.caused_at at time zone 'Asia/Jakarta')::date + 1) as early
           from event e\
        """;

    /**
     * An event older than what was judged last is judged with the newest day known, and cannot take back what a bank reported of a
     * death; a fact without a day is judged with that day, too. A payment to an ended membership gets a decision too, so that each payment has exactly one. Who reviews
     * has looked whether the recipient lives: the report of a death no longer counts, nor does one from before the recipient took over. What is held
     * for a duplicate stays so until a review.
     */
    private static final String SUBJECT = """
        , subject as materialized (
            select e.cause_id, e.caused_at, e.correlation_id, e.family_id, e.programme, e.asked, e.asked_reason, m.id as membership_id, m.status, m.started_on,
                   coalesce(greatest(e.happened_on, m.last_as_of), m.started_on) as as_of,
                   case when e.asked is not null then false
                        when e.report_stands or e.caused_at < m.last_caused_at then coalesce((
                             select (r.facts ->> 'reportedDead')::boolean from recheck r
                              where r.family_id = m.family_id and r.membership_id = m.id and m.status = 'SUSPENDED' order by r.id desc limit 1), false)
                        else e.says_dead and not exists (
                             select from recipient_term t where t.family_id = e.family_id and t.until_on is null and t.from_on > e.happened_on)
                        end as reported_dead,
                   e.asked is null and (e.says_duplicate or (m.status = 'SUSPENDED' and 'DUPLICATE' = any (m.reasons))) as duplicate
              from event e
              cross join lateral (
                   select * from membership o where o.family_id = e.family_id and o.programme = e.programme
                    order by (o.status = 'ENDED'), o.id desc limit 1) m
        ),
        """;

    private static final String DECIDED = SqlFile.of(RecheckSql.class, "decided");

    private static final String TOLD =
            """
            , published as (
                insert into outbox (topic, type, key, correlation_id, body)
                select '%s', '%s', family_id::text, correlation_id,
                       jsonb_build_object('recheckId', id, 'familyId', family_id, 'programme', programme, 'regionCode', region_code, 'asOf', as_of,
                                          'decision', decision, 'reasons', to_jsonb(reasons), 'policyVersion', cast(:policyVersion as text), 'facts', facts,
                                          'causeId', cause_id, 'causeType', cast(:causeType as text), 'causedAt', caused_at, 'decidedAt', decided_at)
                  from decided
            )
            select family_id from decided where decision = 'SUSPEND' and '%s' = any (reasons)
             union select family_id from moved where was = 'SUSPENDED' order by family_id\
            """.formatted(EventTypes.TOPIC, EventTypes.ELIGIBILITY_RECHECKED, Policy.RECIPIENT_MISSING);

    private RecheckSql() {}

    /** Answers the families whose recipient is missing, or whose membership was held and is so no more. */
    static String decide(String judged) {
        return "with " + EVENT + SUBJECT + judged + DECIDED + "\n" + MembershipChange.SQL + TOLD;
    }
}
