package id.salur.registry.intake;

/** What happens to an import: APPLY begins, or goes on with one that stopped; FINISH is done by itself; DISCARD forgets its rows. */
public enum ImportAction {
    APPLY,
    FINISH,
    DISCARD
}
