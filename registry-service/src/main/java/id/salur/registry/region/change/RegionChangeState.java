package id.salur.registry.region.change;

/** Where a change of regions stands. */
public enum RegionChangeState {
    PROPOSED,
    /** The regions are others, and everybody who lives there went along. */
    APPLIED,
    CANCELLED
}
