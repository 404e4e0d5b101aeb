package id.salur.training.business;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.training.enrolment.Enrolment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of businesses. */
@ApplicationScoped
class Businesses {
    private static final String COLUMNS = "id, enrolment_id, kind, started_on \"on\"";

    private final Jdbi jdbi;
    private final BusinessEntity.Repository repository;

    Businesses(Jdbi jdbi, BusinessEntity.Repository repository) {
        this.jdbi = jdbi;
        this.repository = repository;
    }

    /** One for an enrolment that has led to none: {@code business-already-started} (409). */
    Business add(Enrolment enrolment, StartBusiness start) {
        repository.add(
                new BusinessEntity(enrolment, start),
                BusinessEntity.ONCE,
                () -> Problem.of(ProblemType.BUSINESS_ALREADY_STARTED));
        return get(enrolment.id());
    }

    /** The business of the enrolment, or {@code not-found} (404). */
    Business get(UUID enrolmentId) {
        return jdbi.withHandle(
                h -> h.createQuery("select " + COLUMNS + " from business where enrolment_id = :enrolment")
                        .bind("enrolment", enrolmentId)
                        .mapTo(Business.class)
                        .findOne()
                        .orElseThrow(() -> Problem.notFound("business")));
    }
}
