package id.salur.platform.membership;

import id.salur.platform.security.AreaRange;
import org.jdbi.v3.core.Jdbi;

/**
 * The table {@code membership} of a service: which programmes a family is in, as the registry last said. An older version than the one held
 * changes nothing, but a start that comes late still tells the first day.
 */
public final class KnownMemberships {
    private static final String APPLY = """
            with event as (
              select distinct on (b."familyId", b.programme)
                     b."familyId" family_id, b.programme, b.version, b."regionCode" region_code,
                     b."startedOn" started_on, b."endedOn" ended_on, e."eventTime" event_time
              from jsonb_to_recordset(cast(:events as jsonb)) e ("eventTime" timestamptz, body jsonb),
                   jsonb_to_record(e.body) b ("familyId" uuid, programme text, version bigint, "regionCode" text,
                                              "startedOn" date, "endedOn" date)
              order by b."familyId", b.programme, b.version desc
            )
            insert into membership as held
              (family_id, programme, version, region_code, status, started_on, ended_on, <own>)
            select family_id, programme, version, <region>, :status, started_on, ended_on, <value> from event
            on conflict (family_id, programme) do update set
              version     = greatest(held.version, excluded.version),
              <own>       = greatest(held.<own>, excluded.<own>),
              region_code = case when excluded.<place> > held.<place> then excluded.region_code else held.region_code end,
              status      = case when excluded.version > held.version then excluded.status else held.status end,
              ended_on    = case when excluded.version > held.version then excluded.ended_on else held.ended_on end,
              started_on  = case when excluded.version > held.version
                                 then coalesce(excluded.started_on, held.started_on)
                                 else coalesce(held.started_on, excluded.started_on) end
            """;

    private static final String DIGEST = """
            select count(*) count, lpad(to_hex(coalesce(bit_xor(
                     ('x' || left(md5(concat_ws('|', family_id, programme, status, coalesce(started_on::text, ''),
                                                coalesce(ended_on::text, ''))), 16))::bit(64)::bigint), 0)), 16, '0') hash
            from membership
            where (cast(:programme as text) is null or programme = :programme)
              and region_code >= :from and region_code < :below""";

    private final Jdbi jdbi;
    private final String apply;

    /**
     * @param own column that only this service has; it keeps the greatest value that was told
     * @param value what an event tells for it: an expression of {@code version}, {@code started_on}, {@code event_time}
     * @param place column with the version that told the region
     * @param region where the family of an {@code event} lives, for a newer event may have told another place before
     */
    public KnownMemberships(Jdbi jdbi, String own, String value, String place, String region) {
        this.jdbi = jdbi;
        this.apply = APPLY.replace("<own>", own)
                .replace("<value>", value)
                .replace("<place>", place)
                .replace("<region>", region);
    }

    /** Takes in a batch of events that lead to this status, by one statement. */
    public void apply(String eventsJson, MembershipStatus status) {
        jdbi.useHandle(h -> h.createUpdate(apply)
                .bind("events", eventsJson)
                .bind("status", status)
                .execute());
    }

    /** Of a programme, null for all, in a region and below. */
    public Digest digest(String programme, String region) {
        return jdbi.withHandle(h -> h.createQuery(DIGEST)
                .bind("programme", programme)
                .bindMethods(AreaRange.asked(region))
                .mapTo(Digest.class)
                .one());
    }
}
