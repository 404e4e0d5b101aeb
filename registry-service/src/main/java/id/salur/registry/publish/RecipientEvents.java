package id.salur.registry.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes the events about the lives of members and about who receives a family's money. The families are locked. */
public final class RecipientEvents {
    /** A recipient whose name is not sealed yet is told as soon as it is; who has one is not told to be without. */
    private static final String CHANGED = """
            insert into outbox (topic, type, key, body)
            select '%s', '%s', f.id::text,
                   jsonb_build_object('familyId', f.id, 'version', f.version, 'regionCode', f.region_code, 'reason', c.reason, 'effectiveOn', c.effective_on)
                   || case when c.reason in ('DIED', 'LEFT', 'REPORTED_DEAD') then '{}'
                           else jsonb_build_object('recipient', jsonb_build_object('personId', p.id, 'sealedName', p.sealed_name)) end
              from unnest(:families, :reasons, cast(:days as date[])) as c (family_id, reason, effective_on)
              join family f on f.id = c.family_id
              join household_member m on m.family_id = f.id and m.recipient
              join person p on p.id = m.person_id
             order by f.id""".formatted(EventTypes.TOPIC, EventTypes.RECIPIENT_CHANGED);

    private static final String DIED = """
            insert into outbox (topic, type, key, body)
            select '%s', '%s', f.id::text,
                   jsonb_build_object('personId', cast(:person as uuid), 'familyId', f.id, 'version', f.version, 'diedOn', cast(:on as date))
              from family f where f.id = :family""".formatted(EventTypes.TOPIC, EventTypes.PERSON_DIED);

    private RecipientEvents() {}

    /** What became of the recipient of a family, and from which day on. */
    public record Change(UUID familyId, RecipientChanged.Reason reason, LocalDate effectiveOn) {}

    /** {@code recipient.changed.v1} for each family, with the version it has now. */
    public static void changed(Handle h, List<Change> changes) {
        h.createUpdate(CHANGED)
                .bind("families", changes.stream().map(Change::familyId).toArray(UUID[]::new))
                .bind("reasons", changes.stream().map(c -> c.reason().name()).toArray(String[]::new))
                .bind(
                        "days",
                        changes.stream().map(c -> c.effectiveOn().toString()).toArray(String[]::new))
                .execute();
    }

    /** {@code person.died.v1}, with the version of the family now. */
    public static void died(Handle h, UUID family, UUID person, LocalDate on) {
        h.createUpdate(DIED)
                .bind("family", family)
                .bind("person", person)
                .bind("on", on)
                .execute();
    }
}
