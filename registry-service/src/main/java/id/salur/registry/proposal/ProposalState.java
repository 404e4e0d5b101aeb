package id.salur.registry.proposal;

/** Where a proposal stands. */
public enum ProposalState {
    PROPOSED,
    VERIFIED,
    APPROVED,
    REJECTED
}
