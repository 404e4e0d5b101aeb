package id.salur.disbursement.authority;

import static id.salur.disbursement.authority.Delegation.Action.REVOKE;
import static id.salur.disbursement.authority.Delegation.State.GIVEN;
import static id.salur.disbursement.authority.Delegation.State.REVOKED;
import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.APPROVER;

import id.salur.disbursement.authority.Delegation.Action;
import id.salur.disbursement.authority.Delegation.State;
import id.salur.platform.lifecycle.Lifecycle;

/** The life of a delegation: any approver of its area takes it back. */
final class DelegationLifecycle {
    static final Lifecycle<State, Action> TABLE =
            Lifecycle.of(step(GIVEN, REVOKE, REVOKED).by(APPROVER));

    private DelegationLifecycle() {}
}
