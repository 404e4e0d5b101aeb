package id.salur.training.provider;

import id.salur.platform.security.AreaRange;
import id.salur.training.answer.Codes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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
}
