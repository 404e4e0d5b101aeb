package id.salur.registry.person;

/** What can be done with a number of a person. */
public enum IdentifierAction {
    /** It is told. */
    CLAIM,
    VERIFY,
    /** It is not the number of this person. */
    REFUTE
}
