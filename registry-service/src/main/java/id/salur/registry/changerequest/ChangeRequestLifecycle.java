package id.salur.registry.changerequest;

import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.platform.security.Roles.FACILITATOR;
import static id.salur.platform.security.Roles.NATIONAL_OFFICER;
import static id.salur.platform.security.Roles.PROVINCE_OFFICER;
import static id.salur.platform.security.Roles.VILLAGE_OFFICER;
import static id.salur.registry.changerequest.ChangeRequestAction.APPROVE;
import static id.salur.registry.changerequest.ChangeRequestAction.PROPOSE;
import static id.salur.registry.changerequest.ChangeRequestAction.REJECT;
import static id.salur.registry.changerequest.ChangeRequestAction.WITHDRAW;
import static id.salur.registry.changerequest.ChangeRequestState.APPROVED;
import static id.salur.registry.changerequest.ChangeRequestState.PROPOSED;
import static id.salur.registry.changerequest.ChangeRequestState.REJECTED;
import static id.salur.registry.changerequest.ChangeRequestState.WITHDRAWN;

import id.salur.platform.lifecycle.Lifecycle;

/** The life of a change request: who proposed it does not decide it, and nobody else withdraws it. */
final class ChangeRequestLifecycle {
    static final Lifecycle<ChangeRequestState, ChangeRequestAction> TABLE = Lifecycle.of(
            step(PROPOSED, APPROVE, APPROVED)
                    .by(DISTRICT_OFFICER, PROVINCE_OFFICER, NATIONAL_OFFICER)
                    .notBy(PROPOSE),
            step(PROPOSED, REJECT, REJECTED)
                    .by(DISTRICT_OFFICER, PROVINCE_OFFICER, NATIONAL_OFFICER)
                    .notBy(PROPOSE),
            step(PROPOSED, WITHDRAW, WITHDRAWN)
                    .by(DISTRICT_OFFICER, PROVINCE_OFFICER, NATIONAL_OFFICER, VILLAGE_OFFICER, FACILITATOR));

    private ChangeRequestLifecycle() {}
}
