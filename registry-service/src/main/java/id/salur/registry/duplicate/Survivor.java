package id.salur.registry.duplicate;

/** Which of two persons who are one stays. */
public enum Survivor {
    /** Who was known first. */
    EARLIER,
    LATER
}
