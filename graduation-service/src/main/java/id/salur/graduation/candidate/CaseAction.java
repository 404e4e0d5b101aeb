package id.salur.graduation.candidate;

/** What happens to a case. */
public enum CaseAction {
    /** The family's signed declaration is recorded. */
    DECLARE,
    /** Every criterion has evidence. */
    MEET,
    /** A criterion has lost its evidence. */
    UNMEET,
    CONFIRM,
    REJECT,
    /** The membership ended. */
    LAPSE
}
