package id.salur.registry.person;

/** As the NIK carries it. */
public enum Sex {
    M,
    F
}
