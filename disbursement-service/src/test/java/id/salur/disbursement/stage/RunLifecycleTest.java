package id.salur.disbursement.stage;

import id.salur.disbursement.approval.ApprovalResource;
import id.salur.disbursement.channel.RunChannelResource;
import id.salur.disbursement.entitlement.ComputeResource;
import id.salur.disbursement.reconciliation.AfterReleaseResource;
import id.salur.platform.testing.LifecycleAssert;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunLifecycleTest {
    /** What the agreement says, written once more and independently of the table. */
    private static final Map<String, RunState> AGREED = Map.ofEntries(
            Map.entry("DRAFT COMPUTE", RunState.COMPUTED),
            Map.entry("DRAFT EXCLUDE", RunState.DRAFT),
            Map.entry("COMPUTED EXCLUDE", RunState.COMPUTED),
            Map.entry("DRAFT CANCEL", RunState.CANCELLED),
            Map.entry("COMPUTED COMPUTE", RunState.COMPUTED),
            Map.entry("COMPUTED SUBMIT", RunState.SUBMITTED),
            Map.entry("COMPUTED CANCEL", RunState.CANCELLED),
            Map.entry("SUBMITTED APPROVE", RunState.APPROVED),
            Map.entry("SUBMITTED REJECT", RunState.COMPUTED),
            Map.entry("SUBMITTED CANCEL", RunState.CANCELLED),
            Map.entry("APPROVED REJECT", RunState.COMPUTED),
            Map.entry("APPROVED CANCEL", RunState.CANCELLED),
            Map.entry("APPROVED CHECK_ACCOUNTS", RunState.APPROVED),
            Map.entry("APPROVED RELEASE", RunState.RELEASED),
            Map.entry("RELEASED STANDING_INSTRUCTION", RunState.RELEASED),
            Map.entry("RELEASED FOLLOW_UP", RunState.RELEASED),
            Map.entry("RELEASED CLOSE", RunState.CLOSED));

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(RunState.class, RunAction.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(RunState state, RunAction action) {
        LifecycleAssert.check(RunLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void officersMakeItAndAnApproverDecides() {
        Map<String, String> people = new HashMap<>();
        for (RunAction action : RunAction.values()) {
            people.put(action.name(), "[district-officer, national-officer, province-officer]");
        }
        people.put("REJECT", "[approver]");
        people.put(
                "APPROVE",
                "[approver, district-officer, national-officer, province-officer] but not [COMPUTE, EXCLUDE, SUBMIT]");
        LifecycleAssert.people(RunLifecycle.TABLE, people);
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(RunLifecycle.TABLE, ComputeResource.class, RunAction.COMPUTE);
        LifecycleAssert.doors(
                RunLifecycle.TABLE,
                ApprovalResource.class,
                RunAction.SUBMIT,
                RunAction.APPROVE,
                RunAction.REJECT,
                RunAction.CANCEL);
        LifecycleAssert.doors(
                RunLifecycle.TABLE, RunChannelResource.class, RunAction.RELEASE, RunAction.STANDING_INSTRUCTION);
        LifecycleAssert.doors(RunLifecycle.TABLE, AfterReleaseResource.class, RunAction.FOLLOW_UP, RunAction.CLOSE);
    }
}
