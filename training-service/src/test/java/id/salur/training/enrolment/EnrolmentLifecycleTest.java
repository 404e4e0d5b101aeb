package id.salur.training.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnrolmentLifecycleTest {
    private static final Map<String, EnrolmentState> AGREED = Map.of(
            "ENROLLED COMPLETE", EnrolmentState.COMPLETED,
            "ENROLLED DROP", EnrolmentState.DROPPED);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(EnrolmentState.class, EnrolmentAction.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(EnrolmentState state, EnrolmentAction action) {
        LifecycleAssert.check(EnrolmentLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void whoRunsTheCourseDecides() {
        String people = "[district-officer, facilitator]";
        LifecycleAssert.people(EnrolmentLifecycle.TABLE, Map.of("COMPLETE", people, "DROP", people));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0", "8, 10, 80", "10, 10, 100", "2, 3, 66", "1, 3, 33", "999, 1000, 99"})
    void attendanceIsRoundedDown(int attended, int sessions, int percent) {
        assertEquals(percent, EnrolmentEntity.percent(attended, sessions));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(
                EnrolmentLifecycle.TABLE, EnrolmentResource.class, EnrolmentAction.COMPLETE, EnrolmentAction.DROP);
    }
}
