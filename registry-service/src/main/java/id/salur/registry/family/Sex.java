package id.salur.registry.family;

/** As the NIK carries it. */
public enum Sex {
    M,
    F
}
