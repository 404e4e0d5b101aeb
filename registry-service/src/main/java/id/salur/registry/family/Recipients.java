package id.salur.registry.family;

import id.salur.platform.crypto.Seal;
import id.salur.platform.problem.Problem;
import id.salur.registry.publish.FamilyEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which member receives a family's money, and the one statement that passes it on. */
@ApplicationScoped
public class Recipients {
    private final Seal seal;

    Recipients(Seal seal) {
        this.seal = seal;
    }

    /** A member as far as it matters for who receives the money. */
    public record Person(
            UUID id, Relation relation, LocalDate birthDate, boolean recipient, LocalDate diedOn, LocalDate leftOn) {
        public boolean here() {
            return diedOn == null && leftOn == null;
        }
    }

    /** The village of a family, which stays locked; 404 where it is not seen. */
    public String lock(Handle h, UUID family) {
        return h.createQuery("select region_code from family where id = :id for no key update")
                .bind("id", family)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("family"));
    }

    /** All who are or were members, in the order of the registry. */
    public List<Person> members(Handle h, UUID family) {
        return h.createQuery("""
                        select id, relation, birth_date, recipient, died_on, left_on from member
                        where family_id = :family order by position""").bind("family", family).mapTo(Person.class).list();
    }

    /** The locked family's money goes to this member from now on; told as {@code family.changed.v1}. */
    public void pass(Handle h, UUID family, UUID person) {
        h.createUpdate(
                        "update member set recipient = false, sealed_name = null where family_id = :family and recipient")
                .bind("family", family)
                .execute();
        String name = h.createQuery("select name from member where id = :id")
                .bind("id", person)
                .mapTo(String.class)
                .one();
        h.createUpdate("update member set recipient = true, sealed_name = :sealed where id = :id")
                .bind("id", person)
                .bind("sealed", seal.seal(name))
                .execute();
        raise(h, List.of(family));
        FamilyEvents.changed(h, family);
    }

    /** A new version of each locked family, for an event that is told of it. */
    public void raise(Handle h, List<UUID> families) {
        h.createUpdate("update family set version = version + 1 where id = any (:families)")
                .bind("families", families.toArray(UUID[]::new))
                .execute();
    }
}
