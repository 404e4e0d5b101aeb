package id.salur.disbursement.programme;

import org.jdbi.v3.core.Handle;

/** What would make an amount ambiguous or leave a day without one. The service does not start on such facts. */
final class FactCheck {
    /** Two rates, rules of any kind or caps that hold on the same day. */
    private static final String OVERLAPS = """
            select string_agg(problem, '; ' order by problem) from (
              select 'rates ' || a.id || ' and ' || b.id as problem from rate a join rate b
                on a.id < b.id and a.programme = b.programme and a.component = b.component and a.payable and b.payable
               and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
              union all
              select 'rules ' || a.id || ' and ' || b.id from programme_rule a join programme_rule b
                on a.id < b.id and a.programme = b.programme
               and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
              union all
              select 'aid rules ' || a.id || ' and ' || b.id from aid_rule a join aid_rule b
                on a.id < b.id and a.programme = b.programme
               and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
              union all
              select 'sanctions ' || a.id || ' and ' || b.id from sanction_rule a join sanction_rule b
                on a.id < b.id and a.programme = b.programme
               and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
              union all
              select 'caps ' || a.id || ' and ' || b.id from cap_rule a join cap_rule b
                on a.id < b.id and a.programme = b.programme and a.component is not distinct from b.component
               and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]'))""";

    /**
     * Days that a rule holds but nothing is payable, days on which a component pauses while its rule goes on, days with a rate but
     * no rule, and years that are not the sum of their stages. An open rule is looked at to the end of its last rate.
     */
    private static final String GAPS = """
            with held as (
              select u.id, u.programme, r.component,
                     daterange(u.valid_from, u.valid_to, '[]') * daterange(r.valid_from, r.valid_to, '[]') as days
              from programme_rule u join rate r on r.programme = u.programme and r.payable
               and daterange(u.valid_from, u.valid_to, '[]') && daterange(r.valid_from, r.valid_to, '[]')
            ), gap as (
              select 'no rate of ' || programme || ' ' || component as what,
                     datemultirange(range_merge(range_agg(days))) - range_agg(days) as days
              from held group by id, programme, component
              union all
              select 'no rate of ' || u.programme || ' under ' || u.id,
                     datemultirange(daterange(u.valid_from, coalesce(u.valid_to + 1, upper(range_merge(range_agg(h.days))))))
                     - coalesce(range_agg(h.days), '{}')
              from programme_rule u left join held h using (id) where u.calculation <> 'PER_APPLICATION' group by u.id
              union all
              select 'no rule of ' || r.programme,
                     range_agg(daterange(r.valid_from, r.valid_to, '[]')) - coalesce((
                       select range_agg(daterange(u.valid_from, u.valid_to, '[]')) from programme_rule u
                       where u.programme = r.programme), '{}')
              from rate r where r.payable group by r.programme
            )
            select string_agg(problem, '; ' order by problem) from (
              select what || ' on ' || days as problem from gap where not isempty(days)
              union all
              select 'rate ' || id || ': its stages are not its year' from rate
              where annual_amount <> (select sum(s) from unnest(stage_amounts) s))""";

    private FactCheck() {}

    /** For each file in the transaction that loads it, so that nothing ambiguous is kept. */
    static void refuseOverlaps(Handle h) {
        refuse(h, OVERLAPS, "facts overlap: ");
    }

    /** After all files are loaded. */
    static void refuseGaps(Handle h) {
        refuse(h, GAPS, "facts with a gap: ");
    }

    private static void refuse(Handle h, String sql, String what) {
        h.createQuery(sql).mapTo(String.class).findOne().ifPresent(problems -> {
            throw new IllegalStateException(what + problems);
        });
    }
}
