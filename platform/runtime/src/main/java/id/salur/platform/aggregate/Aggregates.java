package id.salur.platform.aggregate;

import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** The repository of an entity: package-private like the entity, and used in a transaction only. */
public interface Aggregates<E extends Aggregate> extends PanacheRepositoryBase<E, UUID> {
    /** Its row locked until the transaction ends; empty if there is none that the caller may change. */
    default Optional<E> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #lock(UUID)}, for a change of this version: {@code not-found} (404), and what {@link ETags#require} refuses. */
    default E lock(UUID id, String ifMatch, String kind) {
        E found = lock(id).orElseThrow(() -> Problem.notFound(kind));
        ETags.require(ifMatch, found.version());
        return found;
    }

    /** Adds it at once, or throws the problem if this unique constraint or index says that there is one already. */
    default void add(E made, String unique, Supplier<Problem> taken) {
        try {
            persistAndFlush(made);
        } catch (ConstraintViolationException e) {
            throw unique.equals(e.getConstraintName()) ? taken.get() : e;
        }
    }
}
