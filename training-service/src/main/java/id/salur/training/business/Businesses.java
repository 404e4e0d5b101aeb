package id.salur.training.business;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of businesses. */
@ApplicationScoped
class Businesses {
    private static final String COLUMNS = "id, enrolment_id, kind, started_on \"on\"";

    private final Jdbi jdbi;

    Businesses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Empty if the enrolment has led to a business already. */
    Optional<Business> add(UUID enrolmentId, String region, StartBusiness start) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into business (enrolment_id, region_code, kind, started_on)
                        values (:enrolment, :region, :kind, :on) on conflict (enrolment_id) do nothing returning\s""" + COLUMNS)
                .bind("enrolment", enrolmentId)
                .bind("region", region)
                .bindMethods(start)
                .mapTo(Business.class)
                .findOne());
    }

    Optional<Business> of(UUID enrolmentId) {
        return jdbi.withHandle(
                h -> h.createQuery("select " + COLUMNS + " from business where enrolment_id = :enrolment")
                        .bind("enrolment", enrolmentId)
                        .mapTo(Business.class)
                        .findOne());
    }
}
