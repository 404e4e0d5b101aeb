package id.salur.training.enrolment;

import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.platform.security.Roles.FACILITATOR;
import static id.salur.training.enrolment.EnrolmentAction.COMPLETE;
import static id.salur.training.enrolment.EnrolmentAction.DROP;
import static id.salur.training.enrolment.EnrolmentState.COMPLETED;
import static id.salur.training.enrolment.EnrolmentState.DROPPED;
import static id.salur.training.enrolment.EnrolmentState.ENROLLED;

import id.salur.platform.lifecycle.Lifecycle;

/** The life of an enrolment. */
final class EnrolmentLifecycle {
    static final Lifecycle<EnrolmentState, EnrolmentAction> TABLE = Lifecycle.of(
            step(ENROLLED, COMPLETE, COMPLETED).by(DISTRICT_OFFICER, FACILITATOR),
            step(ENROLLED, DROP, DROPPED).by(DISTRICT_OFFICER, FACILITATOR));

    private EnrolmentLifecycle() {}
}
