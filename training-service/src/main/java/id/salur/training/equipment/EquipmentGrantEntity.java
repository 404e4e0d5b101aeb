package id.salur.training.equipment;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import id.salur.training.enrolment.Enrolment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** Equipment as it is handed over. */
@Entity
@Table(name = "equipment_grant")
class EquipmentGrantEntity extends Aggregate {
    @NotNull
    UUID enrolmentId;

    @NotNull
    String regionCode;

    @NotNull
    String item;

    int quantity;

    @NotNull
    LocalDate grantedOn;

    EquipmentGrantEntity() {}

    EquipmentGrantEntity(Enrolment enrolment, GrantEquipment grant) {
        enrolmentId = enrolment.id();
        regionCode = enrolment.regionCode();
        item = grant.item();
        quantity = grant.quantity();
        grantedOn = grant.on();
    }

    @ApplicationScoped
    static class Repository implements Aggregates<EquipmentGrantEntity> {}
}
