package id.salur.training.provider;

import id.salur.platform.security.AreaRange;
import id.salur.training.answer.Codes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of providers. */
@ApplicationScoped
public class Providers {
    private static final String COLUMNS = "id, name, kind, region_code";

    private final Jdbi jdbi;
    private final ProviderEntity.Repository repository;

    Providers(Jdbi jdbi, ProviderEntity.Repository repository) {
        this.jdbi = jdbi;
        this.repository = repository;
    }

    /** Whether there is such a provider in the caller's areas, or above them. */
    public boolean exists(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from provider where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    List<Provider> list(String region, UUID after, int rows) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from provider where " + Codes.SEEN
                        + " and (cast(:after as uuid) is null or id > :after) order by id limit :rows")
                .bindMethods("seen", AreaRange.asked(region))
                .bindMethods("asked", AreaRange.of(region))
                .bind("above", Codes.above(region))
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Provider.class)
                .list());
    }

    Provider add(NewProvider provider) {
        ProviderEntity entity = new ProviderEntity(provider);
        Codes.requireRegion(provider.regionCode());
        repository.persist(entity);
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from provider where id = :id")
                .bind("id", entity.id())
                .mapTo(Provider.class)
                .one());
    }

    /** Those of regions that got another code go along: {@code region_step (code_old, code_new, follows)}, the longest beginning decides. */
    public void renumber(Handle h) {
        h.execute("""
            update provider t set region_code = s.code_new || substr(t.region_code, length(s.code_old) + 1), version = version + 1
            from region_step s
            where s.follows and t.region_code >= s.code_old and t.region_code < s.code_old || '/'
              and not exists (select from region_step o where length(o.code_old) > length(s.code_old)
                              and t.region_code >= o.code_old and t.region_code < o.code_old || '/')\
            """);
    }
}
