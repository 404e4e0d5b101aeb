package id.salur.graduation.criteria;

/** How a family leaves. Rule unconfirmed: secondary sources only. */
public enum CaseKind {
    /** Graduasi mandiri: the family can stand on its own, withdraws and signs. */
    MANDIRI,
    /** Graduasi alamiah: no component is left. */
    ALAMIAH
}
