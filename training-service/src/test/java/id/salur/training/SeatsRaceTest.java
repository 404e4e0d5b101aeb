package id.salur.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class SeatsRaceTest {
    @Test
    void ofEightWhoRaceForTheLastTwoSeatsTwoWin() throws Exception {
        String course = Town.course(3, 1, 0);
        Town.enrolled(course, Town.person(Town.VILLAGE));
        List<Callable<Integer>> racers = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(8);
        for (int i = 0; i < 8; i++) {
            UUID person = Town.person(Town.VILLAGE);
            racers.add(() -> {
                start.await(20, TimeUnit.SECONDS);
                return Town.enrol(course, person).extract().statusCode();
            });
        }
        List<Integer> answers = race(racers);
        assertEquals(2, answers.stream().filter(status -> status == 201).count());
        assertEquals(6, answers.stream().filter(status -> status == 409).count());
        assertEquals(3, Sql.number("select taken from course where id = '" + course + "'"));
        assertEquals(
                3,
                Sql.number("select count(*) from enrolment where course_id = '" + course + "' and state = 'ENROLLED'"));
    }

    @Test
    void onePersonTwiceAtOnceTakesOneSeat() throws Exception {
        String course = Town.course(5, 1, 0);
        UUID person = Town.person(Town.VILLAGE);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Integer> racer = () -> {
            start.await(20, TimeUnit.SECONDS);
            return Town.enrol(course, person).extract().statusCode();
        };
        assertEquals(
                List.of(201, 409), race(List.of(racer, racer)).stream().sorted().toList());
        assertEquals(1, Sql.number("select taken from course where id = '" + course + "'"));
    }

    private static List<Integer> race(List<Callable<Integer>> racers) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(racers.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(racers)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
