package id.salur.training.equipment;

import id.salur.training.enrolment.Enrolment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of equipment handed over. */
@ApplicationScoped
class Equipment {
    private static final String COLUMNS = "id, enrolment_id, item, quantity, granted_on \"on\"";

    private final Jdbi jdbi;
    private final EquipmentGrantEntity.Repository repository;

    Equipment(Jdbi jdbi, EquipmentGrantEntity.Repository repository) {
        this.jdbi = jdbi;
        this.repository = repository;
    }

    EquipmentGrant add(Enrolment enrolment, GrantEquipment grant) {
        EquipmentGrantEntity entity = new EquipmentGrantEntity(enrolment, grant);
        repository.persist(entity);
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from equipment_grant where id = :id")
                .bind("id", entity.id())
                .mapTo(EquipmentGrant.class)
                .one());
    }

    List<EquipmentGrant> of(UUID enrolmentId, UUID after, int rows) {
        return jdbi.withHandle(
                h -> h.createQuery("select " + COLUMNS + " from equipment_grant where enrolment_id = :enrolment"
                                + " and (cast(:after as uuid) is null or id > :after) order by id limit :rows")
                        .bind("enrolment", enrolmentId)
                        .bind("after", after)
                        .bind("rows", rows)
                        .mapTo(EquipmentGrant.class)
                        .list());
    }
}
