package id.salur.registry.membership;

import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
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
    private static final String END = EVENT + """
            , transition as materialized (
                select m.family_id, m.programme, m.region_code, m.id as membership_id, m.status, 'END' as action, e.effective_on,
                       array['GRADUATED'] as reasons, e.correlation_id, null::date as as_of, null::timestamptz as caused_at, null::uuid as proposal_id,
                       null::jsonb as payment
                  from event e join membership m using (family_id, programme) where m.status <> 'ENDED'
            ),
            """ + MembershipChange.SQL + " select count(*) from moved";

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
            h.createQuery(END).bind("events", batch.json()).mapTo(Long.class).one();
            holds.follow(
                    h,
                    batch.events().stream()
                            .map(event -> event.body().familyId())
                            .toList());
        });
    }
}
