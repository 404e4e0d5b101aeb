package id.salur.disbursement.projection;

/** The statements of the projection. {@code :batch} is the JSON of an event batch, in which a family occurs once. */
final class ProjectionSql {
    private static final String FAMILY_EVENT = """
        with e as (
          select (body->>'familyId')::uuid as family_id, (body->>'version')::bigint as version, body->>'regionCode' as region_code,
                 jsonb_array_length(body->'persons') as persons, body->'components' as components
          from jsonb_to_recordset(cast(:batch as jsonb)) as event(body jsonb)
        )
        """;

    static final String FAMILY = FAMILY_EVENT + """
        insert into family (family_id, version, region_code, persons)
        select family_id, version, region_code, persons from e
        on conflict (family_id) do update
          set version = excluded.version, region_code = excluded.region_code, persons = excluded.persons
          where family.version < excluded.version\
        """;

    /**
     * After {@link #FAMILY} the family has the version of the event exactly if the event is the newest. By an array, so that the
     * spans are found by their key also while the tables are too young to have statistics.
     */
    static final String OLD_SPANS = FAMILY_EVENT + """
        delete from component_span s where s.family_id = any (array(
          select f.family_id from e join family f on f.family_id = e.family_id and f.version = e.version))\
        """;

    static final String NEW_SPANS = FAMILY_EVENT + """
        insert into component_span (family_id, ordinal, region_code, component, span_from, span_until)
        select e.family_id, c.ordinal, e.region_code, c.value->>'component', (c.value->>'from')::date, (c.value->>'until')::date
        from e join family f on f.family_id = e.family_id and f.version = e.version
        cross join lateral jsonb_array_elements(e.components) with ordinality as c(value, ordinal)\
        """;

    /** A membership moves with its family, unless a newer event has told its place already. */
    static final String MOVE_MEMBERSHIPS = FAMILY_EVENT + """
        update membership m set region_code = e.region_code
        from e join family f on f.family_id = e.family_id and f.version = e.version
        where m.family_id = any (array(select family_id from e))
          and m.family_id = e.family_id and m.version < e.version and m.region_code <> e.region_code\
        """;

    /** The decision that holds a family is found where the family lives. */
    static final String MOVE_DECISIONS = FAMILY_EVENT + """
        update last_decision d set region_code = f.region_code
        from family f
        where d.family_id = any (array(select family_id from e))
          and f.family_id = d.family_id and d.region_code <> f.region_code\
        """;

    /** Keeps each decision, and the newest of a family and programme beside them. */
    static final String DECISION = """
        with e as materialized (
          select (body->>'recheckId')::uuid as recheck_id, (body->>'familyId')::uuid as family_id, body->>'programme' as programme,
                 body->>'regionCode' as region_code, body->>'decision' as decision,
                 array(select jsonb_array_elements_text(body->'reasons')) as reasons, (body->>'asOf')::date as as_of,
                 body->>'policyVersion' as policy_version, (body->>'causeId')::uuid as cause_id,
                 (body->>'decidedAt')::timestamptz as decided_at
          from jsonb_to_recordset(cast(:batch as jsonb)) as event(body jsonb)
        ), kept as (
          insert into decision (recheck_id, family_id, programme, region_code, decision, reasons, as_of, policy_version, cause_id,
                                decided_at)
          select recheck_id, family_id, programme, region_code, decision, reasons, as_of, policy_version, cause_id, decided_at from e
          on conflict do nothing
        )
        insert into last_decision (family_id, programme, region_code, recheck_id, decision, reasons, as_of, decided_at)
        select family_id, programme, region_code, recheck_id, decision, reasons, as_of, decided_at from e
        on conflict (family_id, programme) do update set
          region_code = excluded.region_code, recheck_id = excluded.recheck_id, decision = excluded.decision,
          reasons = excluded.reasons, as_of = excluded.as_of, decided_at = excluded.decided_at
          where (last_decision.decided_at, last_decision.as_of) < (excluded.decided_at, excluded.as_of)\
        """;

    private ProjectionSql() {}
}
