package id.salur.platform.membership;

/** Status of a membership, as the registry names it. */
public enum MembershipStatus {
    ACTIVE,
    SUSPENDED,
    ENDED
}
