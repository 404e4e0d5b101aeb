package id.salur.registry.person;

/** Where a number of a person stands. */
public enum IdentifierState {
    CLAIMED,
    VERIFIED,
    WRONG
}
