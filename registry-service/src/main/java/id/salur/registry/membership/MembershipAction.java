package id.salur.registry.membership;

/** What may be done with a membership; all but START are decisions about one that is there. */
public enum MembershipAction {
    /** A proposal was approved. */
    START,
    CONTINUE,
    SUSPEND,
    RESUME,
    END,
    /** No component is left: the family stays until its graduation is confirmed. */
    GRADUATION_CANDIDATE
}
