package id.salur.registry.person;

/** What can be done with a number of a person. */
public enum IdentifierAction {
    /** It is told; of a verified one, of a person of another name, sex or birth date than was seen. */
    CLAIM,
    /** The paper was seen; of a verified one that somebody else claims, once more. */
    VERIFY,
    /** It is not the number of this person; of a verified one another agrees. */
    REFUTE,
    APPROVE_REFUTATION
}
