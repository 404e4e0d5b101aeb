package id.salur.registry.intake;

import id.salur.platform.task.NewTask.Subject;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.duplicate.Searches;
import id.salur.registry.family.FamilySets;
import id.salur.registry.family.KnownFamilies;
import id.salur.registry.family.NewFamily;
import id.salur.registry.person.Arrivals;
import id.salur.registry.person.NumberClaims;
import id.salur.registry.person.NumberTasks;
import id.salur.registry.person.Persons;
import id.salur.registry.proposal.ProposalSets;
import id.salur.registry.publish.FamilyEvents;
import id.salur.registry.recipient.Vacancies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes what was {@link Judgement judged}, as sets: families that are new, and what of known ones becomes another. */
@ApplicationScoped
class Writing {
    private final Arrivals arrivals;
    private final Persons persons;
    private final NumberTasks numbers;
    private final NumberClaims claims;
    private final Vacancies vacancies;
    private final KnownFamilies known;
    private final Clock clock;

    Writing(
            Arrivals arrivals,
            Persons persons,
            NumberTasks numbers,
            NumberClaims claims,
            Vacancies vacancies,
            KnownFamilies known,
            Clock clock) {
        this.claims = claims;
        this.vacancies = vacancies;
        this.clock = clock;
        this.arrivals = arrivals;
        this.persons = persons;
        this.numbers = numbers;
        this.known = known;
    }

    /**
     * @param by who sent the file
     * @param since first day that changed facts are so
     */
    void write(Handle h, UUID id, ImportCounts counts, String by, LocalDate since) {
        if (counts.updated() > 0) {
            known.lock(h);
        }
        h.execute(ImportSql.MEMBERS);
        h.execute("analyze import_member");
        FamilySets.register(h, id);
        arrivals.takeIn(h, by);
        FamilySets.house(h);
        numbers.find("person", persons(h, "from import_member where doubt = 'no-nik'"));
        numbers.check(persons(h, "from import_member where doubt <> 'no-nik'"));
        ProposalSets.propose(h, by);
        vacancies.arrived(h, underAge(h));
        FamilyEvents.registeredByFile(h);
        if (counts.updated() > 0) {
            change(h, by, since);
        }
    }

    private void change(Handle h, String by, LocalDate since) {
        h.createUpdate(ImportSql.TOLD).bind("since", since).execute();
        persons.change(h, by);
        numbers.check(persons(
                h, "from import_told where doubt <> 'no-nik' and facts && array['nik', 'name', 'sex', 'birth_date']"));
        numbers.found(persons(h, "from import_told where 'nik' = any (facts)").stream()
                .map(Subject::id)
                .toList());
        ProposalSets.proposeToo(h, by);
        known.change(h, since);
        Searches.ofArrivals(h);
    }

    /** A file has one head in each family; its recipient may be a child. */
    private List<UUID> underAge(Handle h) {
        return h.createQuery("select family_id from import_member where recipient and birth_date > :born")
                .bind("born", JakartaDay.today(clock).minusYears(NewFamily.YOUNGEST_RECIPIENT))
                .mapTo(UUID.class)
                .list();
    }

    /** Those who hold a number that the file names for somebody else: one of the two has it wrongly. */
    void ask(List<Subject> holders) {
        numbers.check(holders);
    }

    /** Numbers that somebody else has, also where the caller does not see them. */
    void claim(Handle h) {
        claims.ofImport(h);
    }

    private static List<Subject> persons(Handle h, String which) {
        return h.createQuery("select person_id as id, region_code " + which)
                .mapTo(Subject.class)
                .list();
    }
}
