package id.salur.graduation.candidate;

import id.salur.graduation.criteria.CaseKind;
import id.salur.graduation.criteria.Judge;
import id.salur.graduation.publish.GraduationEvents;
import id.salur.platform.sql.Everyday;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Opens, judges and closes cases of sets of families, whatever the order in which their events came. */
@ApplicationScoped
public class Candidates {
    /** Ends of earlier cases; evidence up to a confirmed graduation does not count for the next one. */
    private static final String EARLIER = """
            cross join lateral (
              select coalesce(max(c.effective_on), '-infinity') graduated_on,
                     coalesce(max(c.closed_at) filter (where c.kind = :kind), '-infinity') closed_at,
                     coalesce(bool_or(c.effective_on > coalesce(m.started_on, '-infinity')), false) graduated
              from graduation_case c where c.family_id = m.family_id and c.programme = m.programme
            ) earlier
            """;

    private static final String MANDIRI = """
            select distinct on (m.family_id, m.programme)
                   m.family_id, m.programme, :kind, m.region_code, :open, e.occurred_on, e.id, earlier.graduated_on
            from membership m
            join mandiri_programme p on p.programme = m.programme
            join evidence e on e.family_id = m.family_id and e.kind = 'BUSINESS_STARTED'
                           and e.occurred_on >= p.valid_from and (p.valid_until is null or e.occurred_on < p.valid_until)
            """ + EARLIER + """
            where m.family_id = any (:families) and m.status <> 'ENDED' and not earlier.graduated
              and e.occurred_on >= earlier.graduated_on and e.received_at > earlier.closed_at
            order by m.family_id, m.programme, e.occurred_on, e.id
            """;

    private static final String ALAMIAH = """
            select m.family_id, m.programme, :kind, m.region_code, :open, m.as_of, m.recheck_id, earlier.graduated_on
            from (select d.family_id, d.programme, coalesce(held.region_code, d.region_code) region_code, d.as_of,
                         d.recheck_id, d.decided_at, held.started_on, coalesce(held.status, 'ACTIVE') status
                  from last_decision d left join membership held using (family_id, programme)
                  where d.family_id = any (:families) and d.decision = 'GRADUATION_CANDIDATE') m
            """ + EARLIER + """
            where m.status <> 'ENDED' and not earlier.graduated and m.decided_at > earlier.closed_at
            """;

    private static final String OPEN = """
            with opened as (
              insert into graduation_case
                (family_id, programme, kind, region_code, state, opened_on, opened_by, evidence_from)
              %s
              on conflict (family_id, programme, kind) where state in ('OPEN', 'READY') do nothing
              returning *
            )
            insert into outbox (topic, type, key, body)
            select :topic, :type, family_id::text,
                   jsonb_build_object('caseId', id, 'familyId', family_id, 'programme', programme,
                                      'regionCode', region_code, 'kind', kind, 'openedOn', opened_on)
            from opened order by id
            """;

    /** Waits for a declaration of the same case, and sees it: the row that is locked is the newest one. */
    private static final String JUDGE = """
            with c as (
              select id, kind, family_id, programme, evidence_from, signed_on from graduation_case
              where %s and state in (:unmet, :met) order by id for no key update
            ),\s""" + Judge.JUDGED + """
            update graduation_case g
            set state = case when complete then :met else :unmet end, version = version + 1
            from judged j
            where g.id = j.id and g.state = case when complete then :unmet else :met end
            """;

    private static final String JUDGE_SET = JUDGE.formatted("family_id = any (:families) and kind = :kind");
    private static final String JUDGE_ONE = JUDGE.formatted("id = :id");

    private static final String LAPSE = """
            update graduation_case c set state = :lapsed, closed_at = clock_timestamp(), version = c.version + 1
            from membership m
            where m.family_id = c.family_id and m.programme = c.programme and m.status = 'ENDED'
              and c.family_id = any (:families) and c.state = any (:from)
            """;

    private static final String MOVE = """
            with place as (
              select distinct on (family_id) family_id, region_code from membership
              where family_id = any (:families) order by family_id, region_version desc
            ), cases as (
              update graduation_case c set region_code = place.region_code, version = c.version + 1
              from place where c.family_id = place.family_id and c.region_code <> place.region_code
            )
            update evidence e set region_code = place.region_code from place where e.family_id = place.family_id
            """;

    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('salur.graduation.cases'))";

    private final Jdbi jdbi;

    Candidates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Lets nobody else change what cases rest on until this transaction ends. Evidence and membership come over two topics:
     * without this, two transactions that do not see each other would each find the other's half missing. A declaration needs
     * less, it changes one case that is there already: whoever judges a case locks its row.
     */
    public void alone() {
        jdbi.useHandle(h -> h.execute(ALONE));
    }

    /** Opens a MANDIRI case for each membership of a family that started a business. */
    void openMandiri(Collection<UUID> families) {
        open(MANDIRI, CaseKind.MANDIRI, families);
    }

    /** Opens an ALAMIAH case where the last decision is GRADUATION_CANDIDATE. */
    void openAlamiah(Collection<UUID> families) {
        open(ALAMIAH, CaseKind.ALAMIAH, families);
    }

    private void open(String select, CaseKind kind, Collection<UUID> families) {
        jdbi.useHandle(h -> h.createUpdate(OPEN.formatted(select))
                .bind("families", families.toArray(UUID[]::new))
                .bind("kind", kind)
                .bind("open", CaseState.OPEN)
                .bind("topic", GraduationEvents.TOPIC)
                .bind("type", GraduationEvents.CANDIDATE)
                .execute());
    }

    /** Moves open cases of a kind between OPEN and READY by their evidence. */
    void judge(CaseKind kind, Collection<UUID> families) {
        jdbi.useHandle(h ->
                judge(h.createUpdate(JUDGE_SET).bind("kind", kind).bind("families", families.toArray(UUID[]::new))));
    }

    /** As {@link #judge(CaseKind, Collection)}, one case whose row this transaction has locked before. */
    public void judge(UUID caseId) {
        jdbi.useHandle(h -> judge(Everyday.update(h, JUDGE_ONE).bind("id", caseId)));
    }

    private static void judge(Update cases) {
        CaseState met = CaseLifecycle.TABLE.next(CaseState.OPEN, CaseAction.MEET);
        CaseState unmet = CaseLifecycle.TABLE.next(met, CaseAction.UNMEET);
        cases.bind("unmet", unmet).bind("met", met).execute();
    }

    /** Closes the open cases of memberships that ended. */
    void lapse(Collection<UUID> families) {
        jdbi.useHandle(h -> h.createUpdate(LAPSE)
                .bind("families", families.toArray(UUID[]::new))
                .bind("from", CaseLifecycle.TABLE.from(CaseAction.LAPSE))
                .bind("lapsed", CaseLifecycle.TABLE.next(CaseState.OPEN, CaseAction.LAPSE))
                .execute());
    }

    /** A family that moved takes its cases and their evidence along, so that the officers of the new place see all of it. */
    void move(Collection<UUID> families) {
        jdbi.useHandle(h -> h.createUpdate(MOVE)
                .bind("families", families.toArray(UUID[]::new))
                .execute());
    }
}
