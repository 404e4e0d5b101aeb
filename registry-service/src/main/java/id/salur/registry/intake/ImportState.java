package id.salur.registry.intake;

/** Where an import stands: PREVIEWED, nothing is taken in yet; APPLYING, part by part; APPLIED; DISCARDED. */
public enum ImportState {
    PREVIEWED,
    APPLYING,
    APPLIED,
    DISCARDED
}
