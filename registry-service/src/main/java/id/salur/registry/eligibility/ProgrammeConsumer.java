package id.salur.registry.eligibility;

import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import id.salur.registry.quota.Quotas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Keeps programmes as disbursement tells them, and has their quotas kept. An event that is not newer than what is held changes nothing. */
@ApplicationScoped
class ProgrammeConsumer implements EventConsumer {
    static final String TOPIC = "salur.disbursement.programme";
    static final String SET = "salur.disbursement.programme.set.v1";
    private static final String KEEP = """
            insert into programme as held (code, name_id, name_en, takes_members, version)
            select body ->> 'code', body ->> 'nameId', body ->> 'nameEn', (body ->> 'takesMembers')::boolean, (body ->> 'version')::bigint
              from jsonb_to_recordset(cast(:events as jsonb)) as e (body jsonb) order by 1
            on conflict (code) do update
               set name_id = excluded.name_id, name_en = excluded.name_en, takes_members = excluded.takes_members, version = excluded.version
             where held.version < excluded.version""";

    private final Jdbi jdbi;
    private final Quotas quotas;

    ProgrammeConsumer(Jdbi jdbi, Quotas quotas) {
        this.jdbi = jdbi;
        this.quotas = quotas;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        return Map.of(SET, new BatchHandler<>(ProgrammeSet.class, this::keep), Quotas.SET, quotas.keeping());
    }

    private void keep(EventBatch<ProgrammeSet> batch) {
        jdbi.useHandle(h -> h.createUpdate(KEEP).bind("events", batch.json()).execute());
    }
}
