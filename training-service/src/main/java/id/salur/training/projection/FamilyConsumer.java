package id.salur.training.projection;

import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Keeps the families: each event carries the whole state, and an older version than the one held changes nothing. */
@ApplicationScoped
class FamilyConsumer implements EventConsumer {
    private static final String APPLY = """
            with event as (
              select distinct on (b."familyId")
                     b."familyId" family_id, b.version, b."regionCode" region_code, b.persons, e."eventTime" at
              from jsonb_to_recordset(cast(:events as jsonb)) e ("eventTime" timestamptz, body jsonb),
                   jsonb_to_record(e.body) b ("familyId" uuid, version bigint, "regionCode" text, persons uuid[])
              order by b."familyId", b.version desc
            ), applied as (
              insert into family (family_id, version, region_code)
              select family_id, version, region_code from event
              on conflict (family_id) do update set version = excluded.version, region_code = excluded.region_code
              where family.version < excluded.version
              returning family_id
            ), gone as (
              delete from family_member m using event join applied using (family_id)
              where m.family_id = any (array(select family_id from event)) and m.family_id = event.family_id and m.person_id <> all (event.persons)
            )
            insert into family_member (person_id, family_id, region_code, since)
            select person, family_id, region_code, at
            from event join applied using (family_id), unnest(persons) person
            on conflict (person_id, family_id) do update set region_code = excluded.region_code
            where family_member.region_code <> excluded.region_code
            """;

    private final Jdbi jdbi;

    FamilyConsumer(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String topic() {
        return "salur.registry.family";
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        BatchHandler<FamilyState> apply = new BatchHandler<>(FamilyState.class, this::apply);
        return Map.of(
                "salur.registry.family.registered.v1", apply,
                "salur.registry.family.changed.v1", apply);
    }

    private void apply(EventBatch<FamilyState> batch) {
        jdbi.useHandle(h -> h.createUpdate(APPLY).bind("events", batch.json()).execute());
    }
}
