package id.salur.registry.region.change;

import id.salur.platform.evidence.EvidenceFiles;
import id.salur.platform.security.Roles;
import id.salur.platform.sql.SqlFile;
import id.salur.platform.task.NewTask;
import id.salur.platform.task.NewTask.Subject;
import id.salur.platform.task.Tasks;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.region.RegionFollower;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes the regions of an expanded set others, and takes along who lives there, in one transaction and in statements for the set. */
@ApplicationScoped
class Renumbering {
    /** Days to move a family by hand. */
    private static final int DAYS = 30;

    private static final String NAMES = SqlFile.of(Renumbering.class, "apply-names");

    private static final String END =
            "update region r set valid_to = :day from region_end e where r.code = e.code and r.valid_to is null";

    private static final String BEGIN = """
        insert into region (code, valid_from, parent_code, level, name, bps_code)
        select code, :day, parent, case length(code) when 2 then 'PROVINCE' when 5 then 'REGENCY' when 8 then 'DISTRICT' else 'VILLAGE' end, name, bps_code
          from region_begin\
        """;

    private static final String SUCCESSION = """
        insert into region_succession (code_old, code_new, day, legal_basis, confirmed, change_id)
        select code_old, code_new, :day, legal_basis, confirmed, :change from region_step where code_old <> code_new\
        """;

    private static final String SETTLED = """
        update region_dispute d set valid_to = :day
          from region_end e where d.code = e.code and d.valid_to is null and d.valid_from < :day
           and not exists (select from region_begin b where b.code = e.code)\
        """;

    private static final String MOVES = """
        create temp table region_move on commit drop as
        select code_old, code_new, cast(:day as date) as day from region_step where follows and length(code_old) = 13\
        """;

    private static final String FAMILIES = """
        with locked as materialized (
            select f.id, m.code_old, m.code_new, m.day from region_move m join family f on f.region_code = m.code_old
             order by f.id for no key update of f)
        insert into region_family select id, code_old, code_new, day from locked\
        """;

    private static final String STAYING = """
        select f.id, f.region_code from family f
         where f.region_code in (select code_old from region_step where not stays and not follows) order by f.id\
        """;

    /** Told as it was proposed: what lies below follows for whoever keeps regions, too. One key, so that sets come in their order. */
    private static final String TELL = """
        insert into outbox (topic, type, key, body)
        select 'salur.registry.region', 'salur.registry.region.changed.v1', 'ID',
               jsonb_build_object('changeId', cast(:change as uuid), 'day', cast(:day as date), 'steps', jsonb_agg(jsonb_build_object(
                 'codeOld', s.code_old, 'codeNew', s.code_new, 'name', r.name, 'stays', s.stays, 'follows', s.follows) order by s.line, s.code_new))
          from region_step s join region r on r.code = s.code_new and r.valid_to is null where s.told\
        """;

    private final List<RegionFollower> followers;
    private final Tasks tasks;
    private final EvidenceFiles evidence;
    private final Clock clock;

    Renumbering(@All List<RegionFollower> followers, Tasks tasks, EvidenceFiles evidence, Clock clock) {
        this.followers = followers;
        this.tasks = tasks;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Who puts somebody into a village reads {@code region_succession} in the same transaction: they are done, or wait. Asked for before a
     * family is locked; 503 {@code busy} where a long import holds it.
     */
    static void begin(Handle h) {
        h.execute("set local lock_timeout = '10s'");
        h.execute("lock table region_succession in access exclusive mode");
    }

    void apply(Handle h, UUID change, LocalDate day) {
        h.createUpdate(END).bind("day", day).execute();
        h.createUpdate(BEGIN).bind("day", day).execute();
        h.createUpdate(SUCCESSION).bind("day", day).bind("change", change).execute();
        h.createUpdate(NAMES).bind("day", day).execute();
        h.createUpdate(SETTLED).bind("day", day).execute();
        h.createUpdate(MOVES).bind("day", day).execute();
        h.execute("analyze region_move");
        h.execute("create temp table region_family (family_id uuid primary key, code_old text, code_new text, day date)"
                + " on commit drop");
        h.execute(FAMILIES);
        h.execute("analyze region_family");
        followers.forEach(follower -> follower.follow(h));
        List<String> from = column(h, "code_old");
        List<String> to = column(h, "code_new");
        tasks.moveAll(from, to);
        evidence.moveAll(from, to);
        followers.forEach(follower -> follower.tell(h));
        h.createUpdate(TELL).bind("change", change).bind("day", day).execute();
        tasks.open(NewTask.of(
                RegionFollower.MOVE_FAMILY,
                Roles.DISTRICT_OFFICER,
                "family",
                h.createQuery(STAYING).mapTo(Subject.class).list(),
                JakartaDay.today(clock).plusDays(DAYS)));
    }

    private static List<String> column(Handle h, String name) {
        return h.createQuery("select " + name + " from region_step where follows order by code_old")
                .mapTo(String.class)
                .list();
    }
}
