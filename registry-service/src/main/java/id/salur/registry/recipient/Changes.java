package id.salur.registry.recipient;

import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import id.salur.platform.task.NewTask;
import id.salur.platform.task.NewTask.Subject;
import id.salur.platform.task.TaskState;
import id.salur.platform.task.Tasks;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.eligibility.EffectiveDays;
import id.salur.registry.eligibility.recheck.FactRechecks;
import id.salur.registry.family.Recipients;
import id.salur.registry.family.Recipients.Person;
import id.salur.registry.membership.RecipientHolds;
import id.salur.registry.publish.EventTypes;
import id.salur.registry.publish.RecipientChanged.Reason;
import id.salur.registry.publish.RecipientEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Proposes, approves and rejects that another member receives the money; each is one transaction under the family's lock. */
@ApplicationScoped
class Changes {
    static final String APPROVE = "APPROVE_RECIPIENT";
    /** Days to decide. */
    private static final int DAYS = 14;

    private final Jdbi jdbi;
    private final ChangeEntity.Repository repository;
    private final ChangeReads reads;
    private final Recipients recipients;
    private final FactRechecks rechecks;
    private final RecipientHolds holds;
    private final Vacancies vacancies;
    private final Tasks tasks;
    private final Caller caller;
    private final Clock clock;

    Changes(
            Jdbi jdbi,
            ChangeEntity.Repository repository,
            ChangeReads reads,
            Recipients recipients,
            FactRechecks rechecks,
            RecipientHolds holds,
            Vacancies vacancies,
            Tasks tasks,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.reads = reads;
        this.recipients = recipients;
        this.rechecks = rechecks;
        this.holds = holds;
        this.vacancies = vacancies;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    UUID propose(UUID family, NewRecipientChange asked) {
        ChangeEntity made = jdbi.withHandle(h -> {
            String region = recipients.lock(h, family);
            Succession order = new Succession(recipients.members(h, family, asked.effectiveOn()), asked.effectiveOn());
            LocalDate goneOn = goneOn(h, family, order.recipient());
            days(goneOn).require(asked.effectiveOn());
            Rank rank = order.require(asked.personId());
            LocalDate comesOn = order.member(asked.personId()).comesOn();
            if (comesOn != null) {
                days(comesOn).require(asked.effectiveOn());
            }
            if (asked.reason() == null && order.outOfTurn(rank, goneOn != null)) {
                throw Problem.of(ProblemType.RECIPIENT_OUT_OF_TURN).with("rank", rank.name());
            }
            return new ChangeEntity(family, region, order.recipient().id(), rank, asked, caller.id());
        });
        repository.add(made, "recipient_change_open", () -> Problem.of(ProblemType.RECIPIENT_CHANGE_OPEN));
        tasks.open(NewTask.of(
                APPROVE,
                Roles.DISTRICT_OFFICER,
                "recipient-change",
                List.of(new Subject(made.id(), made.regionCode)),
                JakartaDay.today(clock).plusDays(DAYS)));
        return made.id();
    }

    /** Null where the recipient lives here, as far as anybody said. */
    private static LocalDate goneOn(Handle h, UUID family, Person recipient) {
        return Stream.of(recipient.diedOn(), recipient.leftOn())
                .filter(day -> day != null)
                .findFirst()
                .or(() -> h.createQuery(
                                "select since from recipient_hold where family_id = :family and ended_at is null")
                        .bind("family", family)
                        .mapTo(LocalDate.class)
                        .findOne())
                .orElse(null);
    }

    private EffectiveDays days(LocalDate goneOn) {
        LocalDate today = JakartaDay.today(clock);
        return new EffectiveDays(goneOn == null ? EffectiveDays.ofStart(clock).from() : goneOn, today);
    }

    /** 422 {@code recipient-not-possible} if the facts changed since it was proposed; then nothing changes. */
    void approve(UUID id, String ifMatch) {
        decide(id, ifMatch, ChangeAction.APPROVE);
        RecipientChange change = reads.get(id);
        UUID family = change.familyId();
        jdbi.useHandle(h -> {
            new Succession(recipients.members(h, family, change.effectiveOn()), change.effectiveOn())
                    .require(change.personId());
            recipients.pass(h, family, change.personId());
            vacancies.found(List.of(family));
            newTerm(h, change);
            recipients.raise(h, List.of(family));
            RecipientEvents.changed(
                    h, List.of(new RecipientEvents.Change(family, Reason.REPLACED, change.effectiveOn())));
            rechecks.judge(h, family, EventTypes.RECIPIENT_CHANGED, change.effectiveOn());
            holds.follow(h, List.of(family));
        });
    }

    void reject(UUID id, String ifMatch) {
        decide(id, ifMatch, ChangeAction.REJECT);
    }

    /** Families are locked before what belongs to them. */
    private void decide(UUID id, String ifMatch, ChangeAction action) {
        jdbi.useHandle(h -> h.createQuery("""
            select id from family where id = (select family_id from recipient_change where id = :id) for no key update\
            """).bind("id", id).mapTo(UUID.class).findOne());
        ChangeEntity found = repository.lock(id).orElseThrow(() -> Problem.notFound("recipient change"));
        ETags.requireIfSent(ifMatch, found.version());
        found.decide(action, caller.id(), OffsetDateTime.now(clock));
        tasks.end(APPROVE, List.of(id), TaskState.DONE);
    }

    /** The day on which one term ends is the first of the next. */
    private static void newTerm(Handle h, RecipientChange change) {
        int ended = h.createUpdate("""
            update recipient_term set until_on = greatest(from_on, :effectiveOn) where family_id = :familyId and until_on is null\
            """).bindMethods(change).execute();
        if (ended == 0) {
            h.createUpdate("""
                insert into recipient_term (family_id, region_code, person_id, until_on)
                values (:familyId, :regionCode, :replaces, :effectiveOn)\
                """).bindMethods(change).execute();
        }
        h.createUpdate("""
            insert into recipient_term (family_id, region_code, person_id, from_on, change_id)
            values (:familyId, :regionCode, :personId, :effectiveOn, :id)\
            """).bindMethods(change).execute();
    }

    /** Nobody has to take over in these families any more. */
    static void cancel(Handle h, List<UUID> families, Tasks tasks) {
        List<UUID> cancelled = h.createQuery("""
            update recipient_change set state = :to, version = version + 1, decided_at = now()
            where family_id = any (:families) and state = any (:from) returning id\
            """)
                .bind("to", ChangeState.CANCELLED)
                .bind("families", families.toArray(UUID[]::new))
                .bindArray("from", String.class, List.of(ChangeLifecycle.TABLE.from(ChangeAction.CANCEL)))
                .mapTo(UUID.class)
                .list();
        tasks.end(APPROVE, cancelled, TaskState.CANCELLED);
    }
}
