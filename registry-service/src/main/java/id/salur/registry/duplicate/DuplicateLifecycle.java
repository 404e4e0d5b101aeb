package id.salur.registry.duplicate;

import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.APPROVER;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.platform.security.Roles.NATIONAL_OFFICER;
import static id.salur.platform.security.Roles.PROVINCE_OFFICER;
import static id.salur.registry.duplicate.DuplicateAction.APPROVE;
import static id.salur.registry.duplicate.DuplicateAction.OVERRIDE;
import static id.salur.registry.duplicate.DuplicateAction.REJECT;
import static id.salur.registry.duplicate.DuplicateAction.REOPEN;
import static id.salur.registry.duplicate.DuplicateState.DIFFERENT;
import static id.salur.registry.duplicate.DuplicateState.OPEN;
import static id.salur.registry.duplicate.DuplicateState.OVERRIDDEN;
import static id.salur.registry.duplicate.DuplicateState.SAME;
import static id.salur.registry.duplicate.DuplicateState.SAME_PROPOSED;

import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.lifecycle.Step;

/** The life of a pair: whoever says that both are one does not approve it. A merge is not undone. */
final class DuplicateLifecycle {
    static final Lifecycle<DuplicateState, DuplicateAction> TABLE = Lifecycle.of(
            byOffices(OPEN, DuplicateAction.SAME, SAME_PROPOSED),
            byOffices(OPEN, DuplicateAction.DIFFERENT, DIFFERENT),
            byOffices(OPEN, OVERRIDE, OVERRIDDEN),
            step(SAME_PROPOSED, APPROVE, SAME)
                    .by(DISTRICT_OFFICER, PROVINCE_OFFICER, NATIONAL_OFFICER, APPROVER)
                    .notBy(DuplicateAction.SAME),
            step(SAME_PROPOSED, REJECT, OPEN).by(DISTRICT_OFFICER, PROVINCE_OFFICER, NATIONAL_OFFICER, APPROVER),
            byOffices(DIFFERENT, REOPEN, OPEN),
            byOffices(OVERRIDDEN, REOPEN, OPEN));

    private DuplicateLifecycle() {}

    private static Step<DuplicateState, DuplicateAction> byOffices(
            DuplicateState from, DuplicateAction action, DuplicateState to) {
        return step(from, action, to).by(DISTRICT_OFFICER, PROVINCE_OFFICER, NATIONAL_OFFICER);
    }
}
