package id.salur.registry.eligibility.recheck;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.salur.platform.correlation.Correlation;
import id.salur.registry.family.FamilyFollower;
import id.salur.registry.membership.RecipientHolds;
import id.salur.registry.publish.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Judges the memberships of a family anew after one of its facts changed, in the transaction of the change. */
@ApplicationScoped
public class FactRechecks implements FamilyFollower {
    private final Judge judge;
    private final RecipientHolds holds;
    private final Clock clock;

    FactRechecks(Judge judge, RecipientHolds holds, Clock clock) {
        this.judge = judge;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * One decision for each membership that has not ended, at most one a programme. The family is locked.
     *
     * @param causeType what changed, the type of an event
     * @param on day from which the fact holds; null for the day that was judged last
     */
    public void judge(Handle h, UUID family, String causeType, LocalDate on) {
        judge(h, family, causeType, said(on), null);
    }

    /**
     * A decision as it would be made on a later day.
     *
     * @param status of the membership after it
     */
    public record Foreseen(String programme, String status, String decision, List<String> reasons) {}

    /**
     * What the policies say of each membership on a day to come, by judging it: only in a transaction that is rolled back. What a bank reported
     * of a death counts. The family is locked.
     */
    public List<Foreseen> foresee(Handle h, UUID family, LocalDate on) {
        judge(h, family, EventTypes.FAMILY_CHANGED, said(on).put("reportStands", true), null);
        return h.createQuery("""
            select m.programme, m.status, r.decision, r.reasons
              from membership m
              cross join lateral (select k.decision, k.reasons, k.as_of from recheck k
                                   where k.family_id = m.family_id and k.membership_id = m.id order by k.id desc limit 1) r
             where m.family_id = :family and r.as_of >= :on order by m.programme\
            """)
                .bind("family", family)
                .bind("on", on)
                .mapTo(Foreseen.class)
                .list();
    }

    private static ObjectNode said(LocalDate on) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        return on == null ? said : said.put("on", on.toString());
    }

    /**
     * Holds the memberships of a family of which a member turned out to be a person of another one: what was paid for them may have been paid
     * twice. They stay held until a person reviewed them. The family is locked.
     */
    public void duplicate(Handle h, UUID family) {
        judge(
                h,
                family,
                EventTypes.FAMILY_CHANGED,
                said(null).put("duplicate", true).put("reportStands", true),
                null);
    }

    /** @param judgedSince only memberships that were judged on this day or after it; null for all */
    private void judge(Handle h, UUID family, String causeType, ObjectNode said, LocalDate judgedSince) {
        h.createQuery("""
            select programme from membership
             where family_id = :family and status <> 'ENDED' and (cast(:since as date) is null or last_as_of >= :since) order by programme\
            """)
                .bind("family", family)
                .bind("since", judgedSince)
                .mapTo(String.class)
                .list()
                .forEach(programme -> {
                    ObjectNode body =
                            said.deepCopy().put("familyId", family.toString()).put("programme", programme);
                    judge.decide(h, causeType, cause(UUID.randomUUID(), clock, body), null);
                });
    }

    /**
     * A fact is another one from a day on that was judged already: the decisions stand with the facts they knew, and each membership is judged
     * once more, for the day that was judged last. What a bank reported of a death still counts. The family is locked.
     */
    @Override
    public void corrected(Handle h, UUID family, LocalDate since) {
        judge(h, family, EventTypes.FAMILY_CHANGED, said(null).put("reportStands", true), since);
    }

    @Override
    public void corrected(Handle h, LocalDate since) {
        h.createQuery("""
            select jsonb_agg(jsonb_build_object('eventId', gen_random_uuid(), 'eventTime', cast(:now as timestamptz), 'correlationId', nullif(cast(:correlation as text), ''),
                       'body', jsonb_build_object('reportStands', true, 'familyId', m.family_id, 'programme', m.programme)))::text
              from membership m
             where m.family_id in (select family_id from import_old) and m.status <> 'ENDED' and m.last_as_of >= :since
             group by m.programme order by m.programme\
            """)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("correlation", Correlation.current())
                .bind("since", since)
                .mapTo(String.class)
                .list()
                .forEach(events -> judge.decide(h, EventTypes.FAMILY_CHANGED, events, null));
    }

    /**
     * A recipient who is gone holds the payments, or does so no more. What a bank reported of a death still counts: who records that the
     * recipient is back has not looked whether he lives, as a review does.
     */
    @Override
    public void recipientChanged(Handle h, UUID family, String causeType, LocalDate goneOn) {
        judge(h, family, causeType, said(goneOn).put("reportStands", true), null);
        holds.follow(h, List.of(family));
    }

    /** A cause of the registry's own in the form of the events that {@link RecheckSql} reads. */
    static String cause(UUID id, Clock clock, ObjectNode body) {
        String correlation = Correlation.current();
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        events.addObject()
                .put("eventId", id.toString())
                .put("eventTime", clock.instant().toString())
                .put("correlationId", correlation.isEmpty() ? null : correlation)
                .set("body", body);
        return events.toString();
    }
}
