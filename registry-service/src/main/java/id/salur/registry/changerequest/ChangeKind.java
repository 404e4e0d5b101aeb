package id.salur.registry.changerequest;

/** What a change request is about. */
public enum ChangeKind {
    /** A name was written wrongly. */
    NAME,
    /** Birth date, sex or both were told wrongly. */
    BIRTH_DATE,
    /** The number of the card was told wrongly. */
    KK
}
