package id.salur.registry.family;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import id.salur.platform.sql.SqlFile;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.family.FamilyReads.FamilyRow;
import id.salur.registry.family.FamilyReads.MemberRow;
import id.salur.registry.person.Fault;
import id.salur.registry.person.Persons;
import id.salur.registry.person.Sex;
import id.salur.registry.publish.EventTypes;
import id.salur.registry.publish.RecipientEvents;
import id.salur.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Changes of facts: where and how poor a family is, what a member does and whether they still live there. */
@ApplicationScoped
class FactChanges {
    private static final String CHANGE_FACTS = SqlFile.of(FactChanges.class, "change-facts");

    private static final List<String> TAKE_BACK =
            List.of(Roles.DISTRICT_OFFICER, Roles.PROVINCE_OFFICER, Roles.NATIONAL_OFFICER, Roles.INTEGRATOR);

    private final FamilyWrites writes;
    private final FamilyReads reads;
    private final Merge merge;
    private final Persons persons;
    private final Caller caller;
    private final Clock clock;
    private final Jdbi jdbi;

    FactChanges(
            FamilyWrites writes,
            FamilyReads reads,
            Merge merge,
            Persons persons,
            Caller caller,
            Clock clock,
            Jdbi jdbi) {
        this.writes = writes;
        this.reads = reads;
        this.merge = merge;
        this.persons = persons;
        this.caller = caller;
        this.clock = clock;
        this.jdbi = jdbi;
    }

    void family(UUID id, String ifMatch, JsonNode patch) {
        List<LocalDate> corrected = new ArrayList<>();
        writes.change(id, ifMatch, h -> {
            FamilyRow now = reads.row(h, id);
            FamilyFacts facts = merge.over(
                    new FamilyFacts(now.desil(), now.regionCode(), now.movedOutOn(), null), patch, FamilyFacts.class);
            if (facts.desil() == null || facts.desil() < 1 || facts.desil() > 10) {
                refuse("desil", "desil-range");
            }
            notInTheFuture("movedOutOn", facts.movedOutOn());
            Set<String> told = told(patch, FamilyFacts.DATED);
            LocalDate since = since(facts.since(), told);
            boolean moves = !now.regionCode().equals(facts.regionCode());
            if (moves) {
                Villages.requireInArea(h, facts.regionCode());
                Villages.require(h, facts.regionCode());
            }
            if (!told.isEmpty()) {
                dated(h, now, facts, told, since);
                corrected.add(since);
            }
            h.createUpdate("update family set moved_out_on = :movedOutOn where id = :id")
                    .bind("movedOutOn", facts.movedOutOn())
                    .bind("id", id)
                    .execute();
            if (moves) {
                move(h, now, facts.regionCode());
            }
        });
        jdbi.useHandle(h -> corrected.forEach(since -> writes.corrected(h, id, since)));
    }

    private static void dated(Handle h, FamilyRow now, FamilyFacts facts, Set<String> told, LocalDate since) {
        h.createUpdate(CHANGE_FACTS)
                .bind("id", now.id())
                .bind("since", since)
                .bind("desil", facts.desil())
                .bind("village", facts.regionCode())
                .bind("toldDesil", told.contains("desil"))
                .bind("toldVillage", told.contains("regionCode"))
                .execute();
    }

    /** The dated facts that a patch names. */
    private static Set<String> told(JsonNode patch, Set<String> dated) {
        return dated.stream().filter(patch::has).collect(Collectors.toSet());
    }

    private LocalDate since(LocalDate asked, Set<String> told) {
        if (asked != null && told.isEmpty()) {
            refuse("since", "nothing-dated");
        }
        notInTheFuture("since", asked);
        return asked == null ? JakartaDay.today(clock) : asked;
    }

    /** Everything that is still open moves along; re-checks keep the region they were made in. */
    private void move(Handle h, FamilyRow family, String region) {
        List<UUID> persons =
                h.createQuery("""
                    select m.person_id from household_member m where m.family_id = :family and (m.valid_until is null or not exists (
                        select from household_member o where o.person_id = m.person_id and o.valid_until is null))\
                    """).bind("family", family.id()).mapTo(UUID.class).list();
        this.persons.move(h, persons, family.regionCode(), region);
        writes.moved(h, family.id(), region);
    }

    void member(UUID family, UUID person, String ifMatch, JsonNode patch) {
        List<Life> lives = new ArrayList<>();
        List<LocalDate> corrected = new ArrayList<>();
        writes.change(family, ifMatch, h -> {
            MemberRow now = reads.members(h, family).stream()
                    .filter(member -> member.personId().equals(person))
                    .findAny()
                    .orElseThrow(() -> Problem.notFound("member"));
            MemberFacts before = new MemberFacts(
                    now.schoolLevel(),
                    now.pregnantUntil(),
                    now.severeDisability(),
                    now.employment(),
                    now.diedOn(),
                    now.leftOn(),
                    null);
            MemberFacts facts = merge.over(before, patch, MemberFacts.class);
            check(now, facts);
            livesAgain(now, facts);
            Set<String> told = told(patch, MemberFacts.DATED);
            LocalDate since = since(facts.since(), told);
            begins(now, facts, told, since);
            if (!told.isEmpty()) {
                persons.change(h, person, facts.person(), told, since);
                corrected.add(since);
            }
            if (!Objects.equals(now.diedOn(), facts.diedOn())) {
                persons.died(h, person, facts.diedOn());
            }
            stay(h, persons, now, facts.leftOn());
            lives.add(new Life(now, facts));
        });
        jdbi.useHandle(h -> {
            lives.forEach(life -> follow(h, life));
            corrected.forEach(since -> writes.corrected(h, family, since));
        });
    }

    private static void begins(MemberRow now, MemberFacts facts, Set<String> told, LocalDate since) {
        if (!told.isEmpty() && since.isBefore(now.birthDate())) {
            refuse("since", "date-out-of-range");
        }
        if (told.contains("pregnantUntil")
                && facts.pregnantUntil() != null
                && !facts.pregnantUntil().isAfter(since)) {
            refuse("pregnantUntil", "ends-before-it-begins");
        }
    }

    /** Whether a member lives and lives here, before and after. */
    private record Life(MemberRow before, MemberFacts after) {
        boolean died() {
            return after.diedOn() != null && !after.diedOn().equals(before.diedOn());
        }

        boolean ofRecipientChanged() {
            return before.recipient()
                    && !(Objects.equals(before.diedOn(), after.diedOn())
                            && Objects.equals(before.leftOn(), after.leftOn()));
        }

        /** Null where the recipient is back. */
        LocalDate goneOn() {
            return after.diedOn() == null ? after.leftOn() : after.diedOn();
        }
    }

    /** A death is told, and a recipient who is gone holds the payments, or does so no more. */
    private void follow(Handle h, Life life) {
        UUID family = life.before().familyId();
        if (life.died()) {
            RecipientEvents.died(
                    h, family, life.before().personId(), life.after().diedOn());
        }
        if (life.ofRecipientChanged()) {
            String cause = life.died() ? EventTypes.PERSON_DIED : EventTypes.FAMILY_CHANGED;
            writes.recipientChanged(h, family, cause, life.goneOn());
        }
    }

    /** A person lives in one household on a day. */
    private static void stay(Handle h, Persons persons, MemberRow now, LocalDate leftOn) {
        if (Objects.equals(now.leftOn(), leftOn)) {
            return;
        }
        boolean twice = h.createQuery("select lives_elsewhere(:person, :family, :since, :until)")
                .bind("person", now.personId())
                .bind("family", now.familyId())
                .bind("since", now.cameOn())
                .bind("until", leftOn)
                .mapTo(Boolean.class)
                .one();
        if (twice) {
            refuse("leftOn", "in-another-household");
        }
        if (leftOn == null) {
            persons.comeHome(h, now.personId(), now.familyId());
        }
        h.createUpdate("update household_member set valid_until = :until where family_id = :family and position ="
                        + " :position")
                .bind("until", leftOn)
                .bind("family", now.familyId())
                .bind("position", now.position())
                .execute();
    }

    private void check(MemberRow now, MemberFacts facts) {
        if (facts.severeDisability() == null) {
            refuse("severeDisability", "required");
        }
        if (facts.pregnantUntil() != null && now.sex() == Sex.M) {
            refuse("pregnantUntil", "not-for-men");
        }
        happened("diedOn", facts.diedOn(), now.birthDate());
        happened("leftOn", facts.leftOn(), now.birthDate());
        if (facts.leftOn() != null && now.cameOn() != null && facts.leftOn().isBefore(now.cameOn())) {
            refuse("leftOn", "ends-before-it-begins");
        }
    }

    /** A death holds the money: those of the village record it, and only an office above them takes it back. */
    private void livesAgain(MemberRow now, MemberFacts facts) {
        if (now.diedOn() != null && facts.diedOn() == null && TAKE_BACK.stream().noneMatch(caller::has)) {
            throw Problem.roleNotAllowed(TAKE_BACK);
        }
    }

    private void happened(String field, LocalDate date, LocalDate birth) {
        if (date != null && date.isBefore(birth)) {
            refuse(field, "date-out-of-range");
        }
        notInTheFuture(field, date);
    }

    private void notInTheFuture(String field, LocalDate date) {
        if (date != null && date.isAfter(JakartaDay.today(clock))) {
            refuse(field, "date-out-of-range");
        }
    }

    private static void refuse(String field, String code) {
        FamilyWrites.refuse(List.of(NewFamily.at(0, new Fault(field, code))));
    }
}
