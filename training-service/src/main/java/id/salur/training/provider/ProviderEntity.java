package id.salur.training.provider;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;

/** A provider as it is entered. */
@Entity
@Table(name = "provider")
class ProviderEntity extends Aggregate {
    @NotNull
    String name;

    @NotNull
    @Enumerated(EnumType.STRING)
    ProviderKind kind;

    @NotNull
    String regionCode;

    ProviderEntity() {}

    ProviderEntity(NewProvider provider) {
        name = provider.name();
        kind = ProviderKind.of(provider.kind());
        regionCode = provider.regionCode();
    }

    @ApplicationScoped
    static class Repository implements Aggregates<ProviderEntity> {}
}
