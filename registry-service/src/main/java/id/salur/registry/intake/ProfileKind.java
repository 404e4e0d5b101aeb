package id.salur.registry.intake;

/** What the rows of a file are: FAMILIES, a row a member, as our own file; FACTS, a row a family that is registered, found by its KK number or a NIK. */
public enum ProfileKind {
    FAMILIES,
    FACTS
}
