package id.salur.graduation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** The table of evidence, one row an event. */
@ApplicationScoped
class Evidence {
    private static final String KEEP = """
            insert into evidence
              (id, kind, family_id, person_id, enrolment_id, region_code, skill, subject, occurred_on)
            select e."eventId", :kind, b."familyId", b."personId", b."enrolmentId",
                   coalesce((select m.region_code from membership m where m.family_id = b."familyId" limit 1),
                            b."regionCode"),
                   b.skill, coalesce(b."businessId", b."grantId", b."enrolmentId"), b."on"
            from jsonb_to_recordset(cast(:events as jsonb)) e ("eventId" uuid, body jsonb),
                 jsonb_to_record(e.body) b ("familyId" uuid, "personId" uuid, "enrolmentId" uuid, "regionCode" text,
                                            skill text, "businessId" uuid, "grantId" uuid, "on" date)
            on conflict (id) do nothing
            """;

    private final Jdbi jdbi;

    Evidence(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keep(String eventsJson, EvidenceKind kind) {
        jdbi.useHandle(h -> h.createUpdate(KEEP)
                .bind("events", eventsJson)
                .bind("kind", kind)
                .execute());
    }
}
