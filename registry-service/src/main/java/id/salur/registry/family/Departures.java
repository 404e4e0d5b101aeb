package id.salur.registry.family;

import id.salur.registry.person.SealedPersons;
import id.salur.registry.publish.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who lives in a household no more because they are somebody else of the registry. */
@ApplicationScoped
public class Departures {
    private final FamilyWrites writes;
    private final Recipients recipients;
    private final SealedPersons persons;

    Departures(FamilyWrites writes, Recipients recipients, SealedPersons persons) {
        this.writes = writes;
        this.recipients = recipients;
        this.persons = persons;
    }

    /** Somebody who lives nowhere takes the place of who was merged into them; the family is locked. */
    public void replaced(Handle h, UUID family, UUID merged, UUID survivor) {
        h.createQuery("select person_moves_in(:survivor, region_code) from family where id = :family")
                .bind("survivor", survivor)
                .bind("family", family)
                .mapToMap()
                .list();
        boolean recipient = h.createQuery("""
            update household_member set person_id = :survivor
             where family_id = :family and person_id = :merged and valid_until is null returning recipient\
            """)
                .bind("survivor", survivor)
                .bind("family", family)
                .bind("merged", merged)
                .mapTo(Boolean.class)
                .one();
        if (recipient) {
            persons.seal(h, survivor);
        }
        writes.tell(h, family, village(h, family));
    }

    /**
     * Ends the stay of somebody who was merged into another person; the family is locked. A recipient passes the money on to themselves where they
     * live in the same household, and holds it where they do not.
     *
     * @param here the person of the same household whom they were merged into; null where that one lives elsewhere
     */
    public void merged(Handle h, UUID family, UUID person, UUID here, LocalDate on) {
        boolean recipient = h.createQuery(
                        "select recipient from household_member where family_id = :family and person_id = :person and"
                                + " valid_until is null")
                .bind("family", family)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one();
        if (recipient && here != null) {
            recipients.pass(h, family, here);
        }
        h.createUpdate("""
            update household_member set valid_until = greatest(valid_from, :on), left_for = 'DUPLICATE'
             where family_id = :family and person_id = :person and valid_until is null\
            """)
                .bind("on", on)
                .bind("family", family)
                .bind("person", person)
                .execute();
        writes.tell(h, family, village(h, family));
        if (recipient && here == null) {
            writes.recipientChanged(h, family, EventTypes.FAMILY_CHANGED, on);
        }
    }

    private static String village(Handle h, UUID family) {
        return h.createQuery("select region_code from family where id = :id")
                .bind("id", family)
                .mapTo(String.class)
                .one();
    }
}
