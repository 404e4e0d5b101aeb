package id.salur.registry.membership;

import static id.salur.registry.membership.Membership.Status.ACTIVE;
import static id.salur.registry.membership.Membership.Status.ENDED;
import static id.salur.registry.membership.Membership.Status.SUSPENDED;

import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MembershipLifecycleTest {
    private static final Map<String, Membership.Status> AGREED = Map.of(
            "ACTIVE CONTINUE", ACTIVE,
            "ACTIVE GRADUATION_CANDIDATE", ACTIVE,
            "SUSPENDED GRADUATION_CANDIDATE", SUSPENDED,
            "ACTIVE SUSPEND", SUSPENDED,
            "SUSPENDED SUSPEND", SUSPENDED,
            "SUSPENDED RESUME", ACTIVE,
            "ACTIVE END", ENDED,
            "SUSPENDED END", ENDED);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(Membership.Status.class, MembershipAction.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void leadsWhereAgreed(Membership.Status state, MembershipAction action) {
        LifecycleAssert.check(MembershipLifecycle.TABLE, AGREED, state, action);
    }
}
