package id.salur.graduation.candidate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import id.salur.graduation.approval.ApprovalResource;
import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseLifecycleTest {
    private static final Map<String, CaseState> AGREED = Map.of(
            "OPEN DECLARE", CaseState.OPEN,
            "OPEN MEET", CaseState.READY,
            "OPEN REJECT", CaseState.REJECTED,
            "OPEN LAPSE", CaseState.LAPSED,
            "READY UNMEET", CaseState.OPEN,
            "READY CONFIRM", CaseState.CONFIRMED,
            "READY REJECT", CaseState.REJECTED,
            "READY LAPSE", CaseState.LAPSED);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(CaseState.class, CaseAction.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(CaseState state, CaseAction action) {
        LifecycleAssert.check(CaseLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void whoDeclaredDoesNotConfirm() {
        LifecycleAssert.people(
                CaseLifecycle.TABLE,
                Map.of(
                        "DECLARE", "[facilitator]",
                        "CONFIRM", "[approver] but not [DECLARE]",
                        "REJECT", "[approver]"));
    }

    @Test
    void whatASetLeavesIsReadFromTheSameTable() {
        assertArrayEquals(new String[] {"OPEN", "READY"}, CaseLifecycle.TABLE.from(CaseAction.LAPSE));
        assertArrayEquals(new String[] {"READY"}, CaseLifecycle.TABLE.from(CaseAction.UNMEET));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(CaseLifecycle.TABLE, ApprovalResource.class, CaseAction.CONFIRM, CaseAction.REJECT);
    }
}
