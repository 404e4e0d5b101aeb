package id.salur.registry.region.change;

import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.platform.security.Roles.NATIONAL_OFFICER;
import static id.salur.platform.security.Roles.PROVINCE_OFFICER;
import static id.salur.registry.region.change.RegionChangeAction.APPLY;
import static id.salur.registry.region.change.RegionChangeAction.CANCEL;
import static id.salur.registry.region.change.RegionChangeAction.PROPOSE;
import static id.salur.registry.region.change.RegionChangeState.APPLIED;
import static id.salur.registry.region.change.RegionChangeState.CANCELLED;
import static id.salur.registry.region.change.RegionChangeState.PROPOSED;

import id.salur.platform.lifecycle.Lifecycle;

/** The life of a change of regions: who proposed it does not apply it. */
final class ChangeLifecycle {
    static final Lifecycle<RegionChangeState, RegionChangeAction> TABLE = Lifecycle.of(
            step(PROPOSED, APPLY, APPLIED)
                    .by(DISTRICT_OFFICER, PROVINCE_OFFICER, NATIONAL_OFFICER)
                    .notBy(PROPOSE),
            step(PROPOSED, CANCEL, CANCELLED).by(DISTRICT_OFFICER, PROVINCE_OFFICER, NATIONAL_OFFICER));

    private ChangeLifecycle() {}
}
