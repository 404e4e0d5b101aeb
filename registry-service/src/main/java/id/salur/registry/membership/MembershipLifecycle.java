package id.salur.registry.membership;

import static id.salur.platform.lifecycle.Step.step;
import static id.salur.registry.membership.Membership.Status.ACTIVE;
import static id.salur.registry.membership.Membership.Status.ENDED;
import static id.salur.registry.membership.Membership.Status.SUSPENDED;
import static id.salur.registry.membership.MembershipAction.CONTINUE;
import static id.salur.registry.membership.MembershipAction.END;
import static id.salur.registry.membership.MembershipAction.GRADUATION_CANDIDATE;
import static id.salur.registry.membership.MembershipAction.RESUME;
import static id.salur.registry.membership.MembershipAction.SUSPEND;

import id.salur.platform.lifecycle.Lifecycle;

/** The life of a membership. It begins ACTIVE; once ENDED nothing changes it, and the family may be proposed anew. */
final class MembershipLifecycle {
    static final Lifecycle<Membership.Status, MembershipAction> TABLE = Lifecycle.of(
            step(ACTIVE, CONTINUE, ACTIVE),
            step(ACTIVE, GRADUATION_CANDIDATE, ACTIVE),
            step(SUSPENDED, GRADUATION_CANDIDATE, SUSPENDED),
            step(ACTIVE, SUSPEND, SUSPENDED),
            step(SUSPENDED, SUSPEND, SUSPENDED),
            step(SUSPENDED, RESUME, ACTIVE),
            step(ACTIVE, END, ENDED),
            step(SUSPENDED, END, ENDED));

    private MembershipLifecycle() {}
}
