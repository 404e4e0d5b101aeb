package id.salur.registry.family;

/** School attended now. */
public enum SchoolLevel {
    SD,
    SMP,
    SMA
}
