package id.salur.registry.intake;

/** What a family of a file becomes: NEW is registered; UPDATE gets other facts; UNCHANGED is registered just so; REJECT goes back to the sender. */
public enum ImportOutcome {
    NEW,
    UPDATE,
    UNCHANGED,
    REJECT
}
