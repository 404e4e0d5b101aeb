package id.salur.registry.recipient;

import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.registry.recipient.ChangeAction.APPROVE;
import static id.salur.registry.recipient.ChangeAction.CANCEL;
import static id.salur.registry.recipient.ChangeAction.PROPOSE;
import static id.salur.registry.recipient.ChangeAction.REJECT;
import static id.salur.registry.recipient.ChangeState.APPROVED;
import static id.salur.registry.recipient.ChangeState.CANCELLED;
import static id.salur.registry.recipient.ChangeState.PROPOSED;
import static id.salur.registry.recipient.ChangeState.REJECTED;

import id.salur.platform.lifecycle.Lifecycle;

/** The life of a change: who proposed it does not approve it. */
final class ChangeLifecycle {
    static final Lifecycle<ChangeState, ChangeAction> TABLE = Lifecycle.of(
            step(PROPOSED, APPROVE, APPROVED).by(DISTRICT_OFFICER).notBy(PROPOSE),
            step(PROPOSED, REJECT, REJECTED).by(DISTRICT_OFFICER),
            step(PROPOSED, CANCEL, CANCELLED));

    private ChangeLifecycle() {}
}
