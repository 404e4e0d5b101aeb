package id.salur.registry.changerequest;

/** What a change request is about. */
public enum ChangeKind {
    /** A name was written wrongly. */
    NAME,
    /** Birth date, sex or both were told wrongly. */
    BIRTH_DATE,
    /** The number of the card was told wrongly. */
    KK,
    /** A member died, or did not after all. */
    DEATH,
    /** A member left, or did not after all. */
    LEAVE,
    /** Another head, and what the others are to them. */
    HEAD,
    /** To another village. */
    MOVE,
    /** Away without a known village, or back. */
    MOVE_OUT
}
