package id.salur.disbursement.authority;

import id.salur.disbursement.authority.Delegation.Action;
import id.salur.disbursement.authority.Delegation.State;
import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DelegationLifecycleTest {
    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(State.class, Action.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(State state, Action action) {
        LifecycleAssert.check(DelegationLifecycle.TABLE, Map.of("GIVEN REVOKE", State.REVOKED), state, action);
    }

    @Test
    void anApproverTakesItBack() {
        LifecycleAssert.people(DelegationLifecycle.TABLE, Map.of("REVOKE", "[approver]"));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(DelegationLifecycle.TABLE, DelegationResource.class, Action.REVOKE);
    }
}
