package id.salur.registry.family;

import id.salur.platform.problem.Problem;
import id.salur.registry.person.SealedPersons;
import id.salur.registry.publish.FamilyEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which member receives a family's money, and the one statement that passes it on. */
@ApplicationScoped
public class Recipients {
    private final SealedPersons persons;

    Recipients(SealedPersons persons) {
        this.persons = persons;
    }

    /**
     * A member as far as it matters for who receives the money on a day.
     *
     * @param comesOn first day, of who was not there yet on that day; null for who was
     */
    public record Person(
            UUID id,
            Relation relation,
            LocalDate birthDate,
            boolean recipient,
            LocalDate diedOn,
            LocalDate leftOn,
            LocalDate comesOn) {
        public boolean here() {
            return diedOn == null && leftOn == null && comesOn == null;
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

    /** All who are or were members, in the order of the registry, with their relation on a day. */
    public List<Person> members(Handle h, UUID family, LocalDate on) {
        return h.createQuery("""
            select p.id, p.birth_date, m.recipient, p.died_on, m.valid_until as left_on,
                   case when not exists (select from household_member s
                                          where s.family_id = m.family_id and s.person_id = m.person_id
                                            and daterange(s.valid_from, s.valid_until) @> cast(:on as date)) then m.valid_from end as comes_on,
                   coalesce((select k.relation from relation_past k
                              where k.family_id = m.family_id and k.position = m.position and k.valid_until > :on
                              order by k.valid_until limit 1), m.relation) as relation
            from household_member m join person p on p.id = m.person_id
            where m.family_id = :family
              and not exists (select from household_member l
                               where l.family_id = m.family_id and l.person_id = m.person_id and l.position > m.position)
            order by m.position\
            """)
                .bind("family", family)
                .bind("on", on)
                .mapTo(Person.class)
                .list();
    }

    /** The locked family's money goes to this member from now on; told as {@code family.changed.v1}. */
    public void pass(Handle h, UUID family, UUID person) {
        h.createUpdate("update household_member set recipient = false where family_id = :family and recipient")
                .bind("family", family)
                .execute();
        h.createUpdate("""
            update household_member set recipient = true
            where family_id = :family and person_id = :person and valid_until is null\
            """).bind("family", family).bind("person", person).execute();
        persons.seal(h, person);
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
