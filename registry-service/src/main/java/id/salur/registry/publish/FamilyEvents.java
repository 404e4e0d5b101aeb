package id.salur.registry.publish;

import id.salur.platform.sql.Everyday;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes the events about families themselves, one statement for a set. The rows must be locked by the caller's change. */
public final class FamilyEvents {
    private static final String INSERT = """
            insert into outbox (topic, type, key, body)
            select '%s', :type, f.id::text,
                   jsonb_build_object('familyId', f.id, 'version', f.version, 'regionCode', f.region_code, 'persons', p.persons, 'people', p.people,
                                      'components', s.spans)
                   || coalesce(r.recipient, '{}')
              from family f
              cross join lateral (
                   select coalesce(jsonb_agg(m.person_id order by m.position) filter (where m.valid_until is null),
                                   jsonb_agg(m.person_id order by m.position)) as persons,
                          coalesce(jsonb_agg(k.told order by m.position) filter (where m.valid_until is null), '[]') as people
                     from household_member m
                     cross join lateral (
                          select jsonb_strip_nulls(jsonb_build_object('personId', id, 'sealedBirth', sealed_birth, 'diedOn', died_on)) as told
                            from person where id = m.person_id offset 0) k
                    where m.family_id = f.id) p
              cross join lateral (
                   select coalesce(jsonb_agg(jsonb_build_object('component', c.component, 'from', c.valid_from, 'until', c.valid_until)
                                             order by c.valid_from, c.component), '[]') as spans
                     from member_component c where c.family_id = f.id) s
              left join lateral (
                   select jsonb_build_object('recipient', jsonb_build_object('personId', p.id, 'sealedName', p.sealed_name)) as recipient
                     from household_member m join person p on p.id = m.person_id
                    where m.family_id = f.id and m.recipient and p.sealed_name is not null
                      and p.died_on is null and m.valid_until is null) r on true
             where %s order by f.id""";

    private static final String ONE = INSERT.formatted(EventTypes.TOPIC, "f.id = :family");

    private FamilyEvents() {}

    /** {@code family.registered.v1} for each family of an import. */
    public static int registeredByImport(Handle h, UUID importId) {
        return h.createUpdate(INSERT.formatted(EventTypes.TOPIC, "f.import_id = :import"))
                .bind("type", EventTypes.FAMILY_REGISTERED)
                .bind("import", importId)
                .execute();
    }

    /** {@code family.registered.v1} for one family. */
    public static void registered(Handle h, UUID familyId) {
        one(h, EventTypes.FAMILY_REGISTERED, familyId);
    }

    /** {@code family.changed.v1} for one family, with the version it has now. */
    public static void changed(Handle h, UUID familyId) {
        one(h, EventTypes.FAMILY_CHANGED, familyId);
    }

    /** {@code family.changed.v1} for each of these families, with the version it has now. */
    public static void changed(Handle h, Collection<UUID> families) {
        h.createUpdate(INSERT.formatted(EventTypes.TOPIC, "f.id = any (:families)"))
                .bind("type", EventTypes.FAMILY_CHANGED)
                .bind("families", families.toArray(UUID[]::new))
                .execute();
    }

    private static void one(Handle h, String type, UUID familyId) {
        Everyday.update(h, ONE).bind("type", type).bind("family", familyId).execute();
    }
}
