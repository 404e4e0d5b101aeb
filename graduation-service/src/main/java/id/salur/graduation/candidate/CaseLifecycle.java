package id.salur.graduation.candidate;

import static id.salur.graduation.candidate.CaseAction.CONFIRM;
import static id.salur.graduation.candidate.CaseAction.DECLARE;
import static id.salur.graduation.candidate.CaseAction.LAPSE;
import static id.salur.graduation.candidate.CaseAction.MEET;
import static id.salur.graduation.candidate.CaseAction.REJECT;
import static id.salur.graduation.candidate.CaseAction.UNMEET;
import static id.salur.graduation.candidate.CaseState.CONFIRMED;
import static id.salur.graduation.candidate.CaseState.LAPSED;
import static id.salur.graduation.candidate.CaseState.OPEN;
import static id.salur.graduation.candidate.CaseState.READY;
import static id.salur.graduation.candidate.CaseState.REJECTED;
import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.APPROVER;
import static id.salur.platform.security.Roles.FACILITATOR;

import id.salur.platform.lifecycle.Lifecycle;

/** The life of a case: who declared does not confirm. */
public final class CaseLifecycle {
    /** The one table of what may happen to a case. */
    public static final Lifecycle<CaseState, CaseAction> TABLE = Lifecycle.of(
            step(OPEN, DECLARE, OPEN).by(FACILITATOR),
            step(OPEN, MEET, READY),
            step(READY, UNMEET, OPEN),
            step(READY, CONFIRM, CONFIRMED).by(APPROVER).notBy(DECLARE),
            step(OPEN, REJECT, REJECTED).by(APPROVER),
            step(READY, REJECT, REJECTED).by(APPROVER),
            step(OPEN, LAPSE, LAPSED),
            step(READY, LAPSE, LAPSED));

    private CaseLifecycle() {}
}
