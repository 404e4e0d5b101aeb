package id.salur.graduation.projection;

import id.salur.platform.membership.KnownMemberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The memberships that the registry told of, and their places. */
@ApplicationScoped
public class Memberships {
    private static final String MOVE = """
            with event as (
              select distinct on (b."familyId") b."familyId" family_id, b.version, b."regionCode" region_code
              from jsonb_to_recordset(cast(:events as jsonb)) e (body jsonb),
                   jsonb_to_record(e.body) b ("familyId" uuid, version bigint, "regionCode" text)
              order by b."familyId", b.version desc
            ), moved as (
              update membership m set region_code = event.region_code, region_version = event.version
              from event where m.family_id = event.family_id and m.region_version < event.version
                           and m.region_code <> event.region_code
              returning m.family_id, m.region_code
            ), place as (
              select distinct family_id, region_code from moved
            ), decisions as (
              update last_decision d set region_code = place.region_code
              from place where d.family_id = place.family_id
            )
            select family_id from place
            """;

    private final Jdbi jdbi;

    Memberships(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** With the version that told the place apart: a family may have moved since what is told late. */
    @Produces
    @Singleton
    static KnownMemberships known(Jdbi jdbi) {
        return new KnownMemberships(jdbi, "region_version", "version", "region_version", "region_code");
    }

    /**
     * Takes in the new places of families.
     *
     * @return the families that moved
     */
    public List<UUID> move(String eventsJson) {
        return jdbi.withHandle(h ->
                h.createQuery(MOVE).bind("events", eventsJson).mapTo(UUID.class).list());
    }
}
