package id.salur.registry.intake;

/**
 * What a file may do to a family that is registered: NEW, nothing, one that it tells otherwise is refused; UPDATE, what it tells is so, members
 * that it does not name stay; REPLACE, as UPDATE, and who is not named has left. No rule changes who receives the money or where a family lives.
 */
public enum ImportRule {
    NEW,
    UPDATE,
    REPLACE
}
