package id.salur.disbursement.stage;

import id.salur.disbursement.budget.BudgetKey;
import id.salur.disbursement.programme.Programme;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.programme.Stage;
import id.salur.disbursement.programme.StageCalendar;
import id.salur.disbursement.region.Regions;
import id.salur.disbursement.sql.Constraints;
import id.salur.platform.etag.ETags;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Stage runs: created, locked for a command, moved along the table of transitions with a record of who did it. */
@ApplicationScoped
public class StageRuns {
    private static final String FACTS =
            "id, programme, fiscal_year, fund, stage, first_month, months, kind, supplement_no, follows, region_code,"
                    + " state, reference_date, families, payees, amount, version, created_by, created_at, submitted_by,"
                    + " approved_by, sp2d_number, released_on, closed_on,"
                    + " array(select created_by where state = 'SUBMITTED' and kind = 'FOLLOW_UP' union select s.actor"
                    + " from stage_run_step s where state = 'SUBMITTED' and s.run_id = stage_run.id"
                    + " and s.action in ('COMPUTE', 'EXCLUDE', 'SUBMIT')"
                    + " and not exists (select from stage_run_step later where later.run_id = s.run_id"
                    + " and later.action = 'COMPUTE' and later.id > s.id)) as makers";

    /** As it is answered: with what keeps it. */
    private static final String COLUMNS =
            FACTS + ", array(select o.action || ' ' || o.reason from run_obstacles(stage_run) o) as obstructed";

    /** As a command holds it, which asks itself what keeps the run. */
    private static final String HELD = FACTS + ", array[]::text[] as obstructed";

    private final Jdbi jdbi;
    private final Programmes programmes;
    private final StageCalendar calendar;
    private final Regions regions;
    private final Caller caller;

    StageRuns(Jdbi jdbi, Programmes programmes, StageCalendar calendar, Regions regions, Caller caller) {
        this.jdbi = jdbi;
        this.programmes = programmes;
        this.calendar = calendar;
        this.regions = regions;
        this.caller = caller;
    }

    StageRun create(NewStageRun asked) {
        Programme programme = programmes.require(asked.programme());
        Stage stage = calendar.require(programme, asked.fiscalYear(), asked.stage());
        regions.requireRegency(asked.regionCode());
        BudgetKey budget = BudgetKey.of(asked.programme(), asked.fiscalYear(), asked.fund())
                .requireReach(asked.regionCode());
        programmes.requirePayable(programme, stage.referenceDate());
        Integer supplement = asked.kind() == NewStageRun.Kind.SUPPLEMENTARY ? nextSupplement(asked) : null;
        return jdbi.withHandle(h -> h.createQuery("""
            insert into stage_run
              (programme, fiscal_year, fund, stage, first_month, months, kind, supplement_no, region_code, reference_date,
               state, created_by)
            values (:programme, :fiscalYear, :fund, :stage, :firstMonth, :months, :kind, :supplement, :regionCode, :referenceDate,
                    'DRAFT', :actor)
            on conflict (programme, fiscal_year, stage, region_code)
              where kind = 'REGULAR' and state <> 'CANCELLED' do nothing
            returning\s""" + COLUMNS)
                        .bindMethods(asked)
                        .bind("fund", budget.fund())
                        .bind("firstMonth", stage.firstMonth())
                        .bind("months", stage.months())
                        .bind("supplement", supplement)
                        .bind("referenceDate", stage.referenceDate())
                        .bind("actor", caller.id())
                        .mapTo(StageRun.class)
                        .findOne())
                .orElseThrow(() -> Problem.of(ProblemType.STAGE_RUN_EXISTS));
    }

    /** The regular run must hold its families before others can be told apart from them; it is locked, so that numbers are unique. */
    private int nextSupplement(NewStageRun asked) {
        return jdbi.withHandle(h -> {
            boolean submitted = h.createQuery("""
                select state in ('SUBMITTED', 'APPROVED', 'RELEASED', 'CLOSED') from stage_run
                where programme = :programme and fiscal_year = :fiscalYear and stage = :stage
                  and region_code = :regionCode and kind = 'REGULAR' and state <> 'CANCELLED' for update\
                """)
                    .bindMethods(asked)
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElse(false);
            if (!submitted) {
                throw Problem.of(ProblemType.REGULAR_RUN_NOT_SUBMITTED);
            }
            return h.createQuery("""
                select coalesce(max(supplement_no), 0) + 1 from stage_run
                where programme = :programme and fiscal_year = :fiscalYear and stage = :stage
                  and region_code = :regionCode\
                """).bindMethods(asked).mapTo(Integer.class).one();
        });
    }

    /** A follow-up of a run, already in state COMPUTED. */
    public StageRun createFollowUp(StageRun origin) {
        return jdbi.withHandle(h -> h.createQuery("""
            insert into stage_run
              (programme, fiscal_year, fund, stage, first_month, months, kind, follows, region_code, reference_date, state,
               created_by)
            values (:programme, :fiscalYear, :fund, :stage, :firstMonth, :months, 'FOLLOW_UP', :id, :regionCode, :referenceDate,
                    'COMPUTED', :actor)
            returning\s""" + COLUMNS)
                .bindMethods(origin)
                .bind("actor", caller.id())
                .mapTo(StageRun.class)
                .one());
    }

    public StageRun get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from stage_run where id = :id")
                        .bind("id", id)
                        .mapTo(StageRun.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("stage-run"));
    }

    List<StageRun> list(StageRunFilter filter, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
             from stage_run
            where (cast(:programme as text) is null or programme = :programme)
              and (cast(:fiscalYear as integer) is null or fiscal_year = :fiscalYear)
              and (cast(:state as text) is null or state = :state)
              and region_code >= :from and region_code < :below
              and (cast(:after as uuid) is null or id > :after)
            order by id limit :limit\
            """)
                .bindMethods(filter)
                .bindMethods(AreaRange.asked(filter.regionCode()))
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(StageRun.class)
                .list());
    }

    /** Locks the run for the transaction and checks that the caller has seen this version and that the action may happen. */
    public StageRun lock(UUID id, String ifMatch, RunAction action) {
        StageRun run = lock(id);
        ETags.require(ifMatch, run.version());
        RunLifecycle.TABLE.next(run.state(), action);
        return run;
    }

    /** As {@link #lock(UUID, String, RunAction)}, with If-Match only if it was sent. */
    public StageRun lockUnconditionally(UUID id, String ifMatch, RunAction action) {
        StageRun run = lock(id);
        ETags.requireIfSent(ifMatch, run.version());
        RunLifecycle.TABLE.next(run.state(), action);
        return run;
    }

    /** Locks a run whatever its state. */
    public StageRun lock(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select " + HELD + " from stage_run where id = :id for update")
                        .bind("id", id)
                        .mapTo(StageRun.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("stage-run"));
    }

    /** Keeps the run in its state for the transaction; others may do the same at once. */
    public StageRun keep(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select " + HELD + " from stage_run where id = :id for share")
                        .bind("id", id)
                        .mapTo(StageRun.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("stage-run"));
    }

    /**
     * As {@link #keep(UUID)} for several, the youngest first: a follow-up is younger than the run it follows, and who locks both
     * begins with it.
     */
    public List<StageRun> keep(Collection<UUID> ids) {
        return jdbi.withHandle(
                h -> h.createQuery("select " + HELD + " from stage_run where id = any(:ids) order by id desc for share")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(StageRun.class)
                        .list());
    }

    /** Whether money that comes back has no run to come back to: the run or its budget is closed. */
    public boolean closedForMoney(StageRun run) {
        return run.state() == RunState.CLOSED
                || jdbi.withHandle(h -> h.createQuery("select budget_closed(:programme, :fiscalYear, :fund)")
                        .bindMethods(run)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** After the follow-up, lock the run it follows: neither closes, returns or pays behind the other's back. */
    public void lockOrigin(StageRun run) {
        if (run.kind() == StageRun.Kind.FOLLOW_UP) {
            lock(run.follows());
        }
    }

    /** Follow-ups of the run that are neither closed nor cancelled. */
    public int openFollowUps(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select count(*) from stage_run where follows = :id and state not in ('CLOSED', 'CANCELLED')")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
    }

    /** Counts and sums the entitlements into the run. */
    public void total(UUID id) {
        jdbi.useHandle(h -> h.createUpdate("""
            update stage_run set families = t.families, payees = t.payees, amount = t.amount
            from (select coalesce(sum(families), 0) as families, count(*) as payees, coalesce(sum(amount), 0) as amount
                  from entitlement where run_id = :id) t
            where id = :id\
            """).bind("id", id).execute());
    }

    /** The payment order of a locked run: {@code sp2d-used} (409) if its number is of another one. */
    public void order(StageRun run, Paper sp2d) {
        try {
            jdbi.useHandle(
                    h -> h.createUpdate("update stage_run set sp2d_number = :number, released_on = :day where id = :id")
                            .bindMethods(sp2d)
                            .bind("id", run.id())
                            .execute());
        } catch (JdbiException e) {
            if (Constraints.broken(e, "stage_run_sp2d")) {
                throw Problem.of(ProblemType.SP2D_USED).with("sp2dNumber", sp2d.number());
            }
            throw e;
        }
    }

    /** The day on which a locked run is closed. */
    public void closeOn(StageRun run, LocalDate on) {
        jdbi.useHandle(h -> h.createUpdate("update stage_run set closed_on = :on where id = :id")
                .bind("on", on)
                .bind("id", run.id())
                .execute());
    }

    /** What a payment order leaves out is in the run no more. */
    public void leaveOut(UUID id, int payees, int families, Rupiah amount) {
        jdbi.useHandle(h -> h.createUpdate(
                        "update stage_run set payees = payees - :payees, families = families - :families, amount ="
                                + " amount - :amount where id = :id")
                .bind("payees", payees)
                .bind("families", families)
                .bind("amount", amount)
                .bind("id", id)
                .execute());
    }

    /** Moves a locked run along the table and records who did it. */
    public StageRun advance(StageRun run, RunAction action, String note) {
        return advance(run, action, new Paper(null, null), note, null);
    }

    /** As {@link #advance(StageRun, RunAction, String)}, by a delegation. */
    public StageRun advance(StageRun run, RunAction action, String note, UUID delegation) {
        return advance(run, action, new Paper(null, null), note, delegation);
    }

    /** As {@link #advance(StageRun, RunAction, String)}, with the number and day of the step's paper. */
    public StageRun advance(StageRun run, RunAction action, Paper paper, String note) {
        return advance(run, action, paper, note, null);
    }

    private StageRun advance(StageRun run, RunAction action, Paper paper, String note, UUID delegation) {
        RunState to = RunLifecycle.TABLE.next(run.state(), action);
        return jdbi.withHandle(h -> {
            h.createUpdate("""
                insert into stage_run_step (run_id, region_code, action, from_state, to_state, actor, note, number, day,
                                            delegation_id)
                values (:id, :regionCode, :action, :state, :to, :actor, :note, :number, :day, :delegation)\
                """)
                    .bindMethods(run)
                    .bindMethods(paper)
                    .bind("action", action)
                    .bind("to", to)
                    .bind("actor", caller.id())
                    .bind("note", note)
                    .bind("delegation", delegation)
                    .execute();
            return h.createQuery("""
                update stage_run set state = :to, version = version + 1,
                  submitted_by = case :action when 'SUBMIT' then :actor when 'REJECT' then null else submitted_by end,
                  approved_by = case :action when 'APPROVE' then :actor when 'REJECT' then null else approved_by end
                where id = :id returning\s""" + COLUMNS)
                    .bind("id", run.id())
                    .bind("action", action)
                    .bind("to", to)
                    .bind("actor", caller.id())
                    .mapTo(StageRun.class)
                    .one();
        });
    }
}
