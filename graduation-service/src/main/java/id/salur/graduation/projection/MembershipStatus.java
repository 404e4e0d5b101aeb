package id.salur.graduation.projection;

/** Status of a membership, as the registry names it. */
public enum MembershipStatus {
    ACTIVE,
    SUSPENDED,
    ENDED
}
