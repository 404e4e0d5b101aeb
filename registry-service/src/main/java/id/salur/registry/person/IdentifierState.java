package id.salur.registry.person;

/** Where a number of a person stands. */
public enum IdentifierState {
    CLAIMED,
    VERIFIED,
    /** Verified, and one person says that it is wrong: it holds until another agrees. */
    WRONG_PROPOSED,
    WRONG
}
