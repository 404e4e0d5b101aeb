package id.salur.registry.duplicate;

/** What can be done with a pair. */
public enum DuplicateAction {
    SAME,
    APPROVE,
    REJECT,
    DIFFERENT,
    OVERRIDE,
    REOPEN
}
