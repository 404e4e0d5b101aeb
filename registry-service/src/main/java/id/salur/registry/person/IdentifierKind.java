package id.salur.registry.person;

/** What a person may be known by. */
public enum IdentifierKind {
    NIK,
    PASSPORT
}
