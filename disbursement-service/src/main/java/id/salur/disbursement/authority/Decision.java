package id.salur.disbursement.authority;

/** What two people do: one proposes, another decides. */
public enum Decision {
    PROPOSE,
    APPROVE,
    REJECT
}
