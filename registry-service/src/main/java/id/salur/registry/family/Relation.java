package id.salur.registry.family;

/** Relation to the head of the family. */
public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    PARENT,
    OTHER
}
