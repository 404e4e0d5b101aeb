package id.salur.registry.proposal;

/** What can be done with a proposal. */
public enum ProposalAction {
    /** It is made. */
    PROPOSE,
    VERIFY,
    APPROVE,
    REJECT
}
