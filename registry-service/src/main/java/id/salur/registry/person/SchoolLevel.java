package id.salur.registry.person;

/** School attended now. */
public enum SchoolLevel {
    SD,
    SMP,
    SMA
}
