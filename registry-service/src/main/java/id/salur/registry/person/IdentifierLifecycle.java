package id.salur.registry.person;

import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.registry.person.IdentifierAction.APPROVE_REFUTATION;
import static id.salur.registry.person.IdentifierAction.CLAIM;
import static id.salur.registry.person.IdentifierAction.REFUTE;
import static id.salur.registry.person.IdentifierAction.VERIFY;
import static id.salur.registry.person.IdentifierState.CLAIMED;
import static id.salur.registry.person.IdentifierState.VERIFIED;
import static id.salur.registry.person.IdentifierState.WRONG;
import static id.salur.registry.person.IdentifierState.WRONG_PROPOSED;

import id.salur.platform.lifecycle.Lifecycle;

/** The life of a number: the village claims it, the regency looks at the civil registry; of whom somebody tells otherwise than it saw, it looks
 * again. What was seen is found to be wrong by two people. What is wrong stays on record. */
final class IdentifierLifecycle {
    static final Lifecycle<IdentifierState, IdentifierAction> TABLE = Lifecycle.of(
            step(CLAIMED, VERIFY, VERIFIED).by(DISTRICT_OFFICER).notBy(CLAIM),
            step(CLAIMED, REFUTE, WRONG).by(DISTRICT_OFFICER),
            step(VERIFIED, VERIFY, VERIFIED).by(DISTRICT_OFFICER).notBy(CLAIM),
            step(VERIFIED, REFUTE, WRONG_PROPOSED).by(DISTRICT_OFFICER),
            step(VERIFIED, CLAIM, CLAIMED),
            step(WRONG_PROPOSED, APPROVE_REFUTATION, WRONG).by(DISTRICT_OFFICER).notBy(REFUTE),
            step(WRONG_PROPOSED, VERIFY, VERIFIED).by(DISTRICT_OFFICER).notBy(CLAIM),
            step(WRONG_PROPOSED, CLAIM, CLAIMED));

    private IdentifierLifecycle() {}
}
