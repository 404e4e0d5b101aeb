package id.salur.registry.recipient;

/** Who takes over, in the order of the PKH technical guide. */
public enum Rank {
    /** Head or spouse, when the other of the two received the money. */
    SPOUSE,
    /** A child of 18 or more. */
    ADULT_CHILD,
    CHILD_OF_17,
    /** Any other adult member. */
    GUARDIAN
}
