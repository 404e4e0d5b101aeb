package id.salur.training.business;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import id.salur.training.enrolment.Enrolment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** The business that an enrolment led to. */
@Entity
@Table(name = "business")
class BusinessEntity extends Aggregate {
    /** The index that keeps an enrolment from leading to two. */
    static final String ONCE = "business_enrolment_id_key";

    @NotNull
    UUID enrolmentId;

    @NotNull
    String regionCode;

    @NotNull
    String kind;

    @NotNull
    LocalDate startedOn;

    BusinessEntity() {}

    BusinessEntity(Enrolment enrolment, StartBusiness start) {
        enrolmentId = enrolment.id();
        regionCode = enrolment.regionCode();
        kind = start.kind();
        startedOn = start.on();
    }

    @ApplicationScoped
    static class Repository implements Aggregates<BusinessEntity> {}
}
