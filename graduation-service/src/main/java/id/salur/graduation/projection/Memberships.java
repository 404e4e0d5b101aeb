package id.salur.graduation.projection;

import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** The projection of memberships. A set of events is one statement; an older version than the one held changes nothing. */
@ApplicationScoped
public class Memberships {
    private static final String APPLY = """
            with event as (
              select distinct on (b."familyId", b.programme)
                     b."familyId" family_id, b.programme, b.version, b."regionCode" region_code,
                     b."startedOn" started_on, b."endedOn" ended_on
              from jsonb_to_recordset(cast(:events as jsonb)) e (body jsonb),
                   jsonb_to_record(e.body) b ("familyId" uuid, programme text, version bigint, "regionCode" text,
                                              "startedOn" date, "endedOn" date)
              order by b."familyId", b.programme, b.version desc
            )
            insert into membership as held
              (family_id, programme, version, region_code, region_version, status, started_on, ended_on)
            select family_id, programme, version, region_code, version, :status, started_on, ended_on from event
            on conflict (family_id, programme) do update set
              version        = greatest(held.version, excluded.version),
              region_version = greatest(held.region_version, excluded.region_version),
              region_code    = case when excluded.region_version > held.region_version
                                    then excluded.region_code else held.region_code end,
              status         = case when excluded.version > held.version then excluded.status else held.status end,
              ended_on       = case when excluded.version > held.version then excluded.ended_on else held.ended_on end,
              started_on     = case when excluded.version > held.version
                                    then coalesce(excluded.started_on, held.started_on)
                                    else coalesce(held.started_on, excluded.started_on) end
            """;

    /** A family that moved takes everything about it along, so that the officers of the new place see all of it. */
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
            ), cases as (
              update graduation_case c set region_code = place.region_code
              from place where c.family_id = place.family_id
            ), decisions as (
              update last_decision d set region_code = place.region_code
              from place where d.family_id = place.family_id
            )
            update evidence e set region_code = place.region_code from place where e.family_id = place.family_id
            """;

    private static final String DIGEST = """
            select count(*) count, lpad(to_hex(coalesce(bit_xor(
                     ('x' || left(md5(concat_ws('|', family_id, programme, status, coalesce(started_on::text, ''),
                                                coalesce(ended_on::text, ''))), 16))::bit(64)::bigint), 0)), 16, '0') hash
            from membership where programme = :programme and region_code >= :from and region_code < :below""";

    private final Jdbi jdbi;

    Memberships(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in membership events that lead to this status. */
    public void apply(String eventsJson, MembershipStatus status) {
        jdbi.useHandle(h -> h.createUpdate(APPLY)
                .bind("events", eventsJson)
                .bind("status", status)
                .execute());
    }

    /** Takes in the new places of families. */
    public void move(String eventsJson) {
        jdbi.useHandle(h -> h.createUpdate(MOVE).bind("events", eventsJson).execute());
    }

    Digest digest(String programme, String region) {
        return jdbi.withHandle(h -> h.createQuery(DIGEST)
                .bind("programme", programme)
                .bindMethods(AreaRange.asked(region))
                .mapTo(Digest.class)
                .one());
    }
}
