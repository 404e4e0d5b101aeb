package id.salur.registry.recipient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.problem.Problem;
import id.salur.registry.family.Recipients.Person;
import id.salur.registry.family.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes over on 2020-01-20. */
class SuccessionTest {
    private static final LocalDate DAY = LocalDate.parse("2020-01-20");
    private static final Person GONE = person(Relation.HEAD, "1980-02-03", true, "2020-01-10", null);

    private static Person person(Relation relation, String birth, boolean recipient, String died, String left) {
        return new Person(
                UUID.randomUUID(),
                relation,
                LocalDate.parse(birth),
                recipient,
                died == null ? null : LocalDate.parse(died),
                left == null ? null : LocalDate.parse(left),
                null);
    }

    private static Person here(Relation relation, String birth) {
        return person(relation, birth, false, null, null);
    }

    private static Succession of(Person recipient, Person... others) {
        List<Person> members = new ArrayList<>(List.of(recipient));
        members.addAll(List.of(others));
        return new Succession(members, DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD,   SPOUSE, 1979-01-01, SPOUSE",
        "SPOUSE, HEAD,   1979-01-01, SPOUSE",
        "HEAD,   SPOUSE, 2003-01-20, SPOUSE",
        "HEAD,   CHILD,  2002-01-20, ADULT_CHILD",
        "HEAD,   CHILD,  2002-01-21, CHILD_OF_17",
        "HEAD,   CHILD,  2003-01-20, CHILD_OF_17",
        "HEAD,   CHILD,  2003-01-21, UNDER_AGE",
        "HEAD,   PARENT, 1950-01-01, GUARDIAN",
        "HEAD,   OTHER,  2002-01-20, GUARDIAN",
        "HEAD,   OTHER,  2002-01-21, UNDER_AGE",
        "PARENT, HEAD,   1979-01-01, GUARDIAN"
    })
    void theRankFollowsFromRelationAndAge(Relation recipient, Relation relation, String birth, String rank) {
        Person next = here(relation, birth);
        Succession order = of(person(recipient, "1980-02-03", true, "2020-01-10", null), next);
        if (rank.equals("UNDER_AGE")) {
            refused(order, next, "UNDER_AGE");
        } else {
            assertEquals(Rank.valueOf(rank), order.require(next.id()));
        }
    }

    private static void refused(Succession order, Person person, String reason) {
        Problem problem = assertThrows(Problem.class, () -> order.require(person.id()));
        assertEquals("recipient-not-possible", problem.slug());
        assertEquals(422, problem.status());
        assertEquals(reason, problem.parameters().get("reason"));
    }

    @Test
    void whoIsGoneOrReceivesItAlreadyIsRefused() {
        Person dead = person(Relation.SPOUSE, "1979-01-01", false, "2019-01-01", null);
        Person left = person(Relation.CHILD, "1999-01-01", false, null, "2019-01-01");
        Succession order = of(GONE, dead, left);
        refused(order, dead, "DEAD");
        refused(order, left, "LEFT");
        refused(order, GONE, "IS_RECIPIENT");
        assertEquals(
                "not-found",
                assertThrows(Problem.class, () -> order.require(UUID.randomUUID()))
                        .slug());
    }

    @Test
    void whoeverLivesThereAndComesFirstIsPassedOverForAReasonOnly() {
        Person spouse = here(Relation.SPOUSE, "1979-01-01");
        Person child = here(Relation.CHILD, "1999-01-01");
        assertTrue(of(GONE, spouse, child).outOfTurn(Rank.ADULT_CHILD, true));
        assertFalse(of(GONE, spouse, child).outOfTurn(Rank.SPOUSE, true));
        assertFalse(of(GONE, child, here(Relation.CHILD, "2001-01-01")).outOfTurn(Rank.ADULT_CHILD, true));
        assertFalse(of(GONE, here(Relation.CHILD, "2012-01-01")).outOfTurn(Rank.GUARDIAN, true));
        Person deadSpouse = person(Relation.SPOUSE, "1979-01-01", false, "2019-01-01", null);
        assertFalse(of(GONE, deadSpouse, child).outOfTurn(Rank.ADULT_CHILD, true));
        assertTrue(of(GONE, spouse).outOfTurn(Rank.SPOUSE, false));
    }
}
