package id.salur.training.equipment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of equipment handed over. */
@ApplicationScoped
class Equipment {
    private static final String COLUMNS = "id, enrolment_id, item, quantity, granted_on \"on\"";

    private final Jdbi jdbi;

    Equipment(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    EquipmentGrant add(UUID enrolmentId, String region, GrantEquipment grant) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into equipment_grant (enrolment_id, region_code, item, quantity, granted_on)
                        values (:enrolment, :region, :item, :quantity, :on) returning\s""" + COLUMNS)
                .bind("enrolment", enrolmentId)
                .bind("region", region)
                .bindMethods(grant)
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
