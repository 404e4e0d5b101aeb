package id.salur.registry.quota;

import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.page.Page;
import id.salur.platform.page.RegionKey;
import id.salur.platform.problem.Problem;
import id.salur.registry.list.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of quotas. */
@ApplicationScoped
public class Quotas {
    public static final String SET = "salur.disbursement.quota.set.v1";
    private static final String KEEP = """
            insert into quota as held (programme, fiscal_year, region_code, version, families, legal_basis, set_at)
            select body ->> 'programme', (body ->> 'fiscalYear')::integer, body ->> 'regionCode', (body ->> 'version')::bigint,
                   (body ->> 'families')::integer, body ->> 'legalBasis', (body ->> 'setAt')::timestamptz
              from jsonb_to_recordset(cast(:events as jsonb)) as e (body jsonb) order by 1, 2, 3
            on conflict (programme, fiscal_year, region_code) do update
               set version = excluded.version, families = excluded.families, legal_basis = excluded.legal_basis, set_at = excluded.set_at
             where held.version < excluded.version""";

    private static final String USE = """
            select q.id as quota_id, q.families, u.used, greatest(q.families - u.used, 0) as free, greatest(u.used - q.families, 0) as over
              from quota q
              cross join lateral (
                   select count(*) as used from membership m
                    where m.programme = q.programme and m.status <> 'ENDED'
                      and m.region_code >= case q.region_code when 'ID' then '' else q.region_code end
                      and m.region_code < case q.region_code when 'ID' then ':' else q.region_code || '/' end) u
             where q.id = :id""";

    private final Jdbi jdbi;

    Quotas(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps what {@link #SET} tells. An event that is not newer than what is held changes nothing. */
    public BatchHandler<?> keeping() {
        return new BatchHandler<>(QuotaSet.class, this::keep);
    }

    private void keep(EventBatch<QuotaSet> batch) {
        jdbi.useHandle(h -> h.createUpdate(KEEP).bind("events", batch.json()).execute());
    }

    /** Counts the memberships of the region from an index. 404 {@code not-found}, also for a region that is not wholly the caller's. */
    public QuotaUse use(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(USE)
                .bind("id", id)
                .mapTo(QuotaUse.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("quota")));
    }

    Page<Quota> list(String programme, Integer fiscalYear, String regionCode, String cursor, int limit) {
        Conditions where = new Conditions()
                .and("programme = :programme", "programme", programme)
                .and("fiscal_year = :fiscalYear", "fiscalYear", fiscalYear)
                .page(regionCode, cursor);
        List<Quota> rows = jdbi.withHandle(h -> where.bind(h.createQuery(
                        "select id, programme, fiscal_year, region_code, families, legal_basis, set_at from quota where "
                                + where.sql() + " order by region_code, id limit :limit"))
                .bind("limit", limit + 1)
                .mapTo(Quota.class)
                .list());
        return Page.cut(rows, limit, row -> new RegionKey(row.regionCode(), row.id()));
    }
}
