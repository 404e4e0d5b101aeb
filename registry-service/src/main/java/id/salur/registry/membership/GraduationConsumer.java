package id.salur.registry.membership;

import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import id.salur.registry.eligibility.RecipientHolds;
import id.salur.registry.publish.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** A confirmed graduation ends the membership. If it ended before for another reason, that stays. */
@ApplicationScoped
class GraduationConsumer implements EventConsumer {
    static final String CONFIRMED = "salur.graduation.confirmed.v1";
    private static final String EVENT = """
            with event as materialized (
                select (e.body ->> 'familyId')::uuid as family_id, e.body ->> 'programme' as programme,
                       (e.body ->> 'effectiveOn')::date as effective_on, e."correlationId" as correlation_id
                  from jsonb_to_recordset(cast(:events as jsonb)) as e ("correlationId" text, body jsonb)
            )""";
    private static final String LOCK = EVENT + """
            , locked as materialized (
                select f.id from family f where f.id = any (array(select family_id from event)) order by f.id for no key update)
             select count(*) from locked""";
    private static final String STRANGERS = EVENT + """
             select count(*) from event e where not exists (
                 select from membership m where m.family_id = e.family_id and m.programme = e.programme)""";
    private static final String END = (EVENT + """
            , ended as (
                update membership m set status = 'ENDED', suspended_on = null, ended_on = greatest(e.effective_on, m.started_on), reasons = array['GRADUATED']
                  from event e where m.family_id = e.family_id and m.programme = e.programme and m.status <> 'ENDED'
                returning m.family_id, m.programme, m.region_code, m.ended_on, m.reasons, e.correlation_id
            ), bumped as (
                update family f set version = f.version + 1 from ended e where f.id = e.family_id
                returning f.version, e.*
            )
            insert into outbox (topic, type, key, correlation_id, body)
            select '%s', '%s', family_id::text, correlation_id,
                   jsonb_build_object('familyId', family_id, 'version', version, 'programme', programme, 'regionCode', region_code,
                                      'endedOn', ended_on, 'reasons', to_jsonb(reasons))
              from bumped""").formatted(EventTypes.TOPIC, EventTypes.MEMBERSHIP_ENDED);

    private final Jdbi jdbi;
    private final RecipientHolds holds;

    GraduationConsumer(Jdbi jdbi, RecipientHolds holds) {
        this.jdbi = jdbi;
        this.holds = holds;
    }

    @Override
    public String topic() {
        return "salur.graduation.case";
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        return Map.of(CONFIRMED, new BatchHandler<>(GraduationConfirmed.class, this::end));
    }

    @Override
    public Set<String> ignored() {
        return Set.of("salur.graduation.candidate.v1");
    }

    private void end(EventBatch<GraduationConfirmed> batch) {
        jdbi.useHandle(h -> {
            h.createQuery(LOCK).bind("events", batch.json()).mapTo(Long.class).one();
            if (h.createQuery(STRANGERS)
                            .bind("events", batch.json())
                            .mapTo(Long.class)
                            .one()
                    > 0) {
                throw new IllegalArgumentException("a graduation of a family that was never in the programme");
            }
            h.createUpdate(END).bind("events", batch.json()).execute();
            holds.follow(
                    h,
                    batch.events().stream()
                            .map(event -> event.body().familyId())
                            .toList());
        });
    }
}
