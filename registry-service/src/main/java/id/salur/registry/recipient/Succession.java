package id.salur.registry.recipient;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.registry.family.Recipients.Person;
import id.salur.registry.family.Relation;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The order in which members take over from the recipient on a day.
 *
 * @param members all who are or were in the household
 * @param day first day of the new recipient
 */
record Succession(List<Person> members, LocalDate day) {
    private static final int ADULT = 18;
    private static final int YOUNGEST = 17;

    Person recipient() {
        return members.stream().filter(Person::recipient).findAny().orElseThrow(() -> Problem.notFound("recipient"));
    }

    /**
     * The rank of who shall take over: {@code not-found} (404) for a stranger, {@code recipient-not-possible} (422) with {@code reason}
     * for who died, left, is too young or receives it already.
     */
    Rank require(UUID id) {
        Person person = member(id);
        if (person.recipient()) {
            throw refused("IS_RECIPIENT");
        }
        if (person.diedOn() != null) {
            throw refused("DEAD");
        }
        if (person.leftOn() != null) {
            throw refused("LEFT");
        }
        return rank(person).orElseThrow(() -> refused("UNDER_AGE"));
    }

    /** {@code not-found} (404) for a stranger. */
    Person member(UUID id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findAny()
                .orElseThrow(() -> Problem.notFound("member"));
    }

    /** Whether it needs a reason: somebody of a better rank lives there, or the recipient does and is not missing. */
    boolean outOfTurn(Rank rank, boolean missing) {
        return !missing
                || members.stream()
                        .filter(member -> !member.recipient() && member.here())
                        .map(this::rank)
                        .flatMap(Optional::stream)
                        .anyMatch(other -> other.compareTo(rank) < 0);
    }

    private Optional<Rank> rank(Person person) {
        int age = Period.between(person.birthDate(), day).getYears();
        if (age < YOUNGEST) {
            return Optional.empty();
        }
        if (couple(person.relation()) && couple(recipient().relation())) {
            return Optional.of(Rank.SPOUSE);
        }
        if (person.relation() == Relation.CHILD) {
            return Optional.of(age < ADULT ? Rank.CHILD_OF_17 : Rank.ADULT_CHILD);
        }
        return age < ADULT ? Optional.empty() : Optional.of(Rank.GUARDIAN);
    }

    private static boolean couple(Relation relation) {
        return relation == Relation.HEAD || relation == Relation.SPOUSE;
    }

    private static Problem refused(String reason) {
        return Problem.of(ProblemType.RECIPIENT_NOT_POSSIBLE).with("reason", reason);
    }
}
