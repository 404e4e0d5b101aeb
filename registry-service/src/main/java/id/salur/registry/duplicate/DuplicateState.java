package id.salur.registry.duplicate;

/** What became of a pair. */
public enum DuplicateState {
    OPEN,
    /** One person says that both are one; another has to decide. */
    SAME_PROPOSED,
    /** Both are one: the survivor stays. */
    SAME,
    /** They are two, and are not found again. */
    DIFFERENT,
    /** Nobody can tell: both stay as they are, on record. */
    OVERRIDDEN,
    /** One of them was merged into a third; the pair with that one is looked at. */
    SUPERSEDED
}
