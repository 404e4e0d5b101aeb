package id.salur.platform.testing.probe;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;

/** A thing as it is changed. */
@Entity
@Table(name = "thing")
class ThingEntity extends Aggregate {
    @NotNull
    String regionCode;

    @Max(999_999)
    long amount;

    ThingEntity() {}

    ThingEntity(ThingResource.NewThing thing) {
        regionCode = thing.regionCode();
        amount = thing.amount().amount();
    }

    void twice() {
        amount *= 2;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<ThingEntity> {}
}
