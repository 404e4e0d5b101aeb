package id.salur.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class SeatsRaceTest {
    @Test
    void ofEightWhoRaceForTheLastTwoSeatsTwoWin() {
        String course = Town.course(3, 1, 0);
        Town.enrolled(course, Town.person(Town.VILLAGE));
        List<UUID> persons =
                Stream.generate(() -> Town.person(Town.VILLAGE)).limit(8).toList();
        List<Integer> answers = AtOnce.statuses(persons, person -> Town.enrol(course, person));
        assertEquals(2, answers.stream().filter(status -> status == 201).count());
        assertEquals(6, answers.stream().filter(status -> status == 409).count());
        assertEquals(3, Sql.number("select taken from course where id = '" + course + "'"));
        assertEquals(
                3,
                Sql.number("select count(*) from enrolment where course_id = '" + course + "' and state = 'ENROLLED'"));
    }

    @Test
    void onePersonTwiceAtOnceTakesOneSeat() {
        String course = Town.course(5, 1, 0);
        UUID person = Town.person(Town.VILLAGE);
        List<Integer> answers = AtOnce.statuses(List.of(person, person), one -> Town.enrol(course, one));
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
        assertEquals(1, Sql.number("select taken from course where id = '" + course + "'"));
    }
}
