package id.salur.registry.region.change;

/** What can be done with a proposed change of regions. */
public enum RegionChangeAction {
    /** It is made. */
    PROPOSE,
    APPLY,
    CANCEL
}
