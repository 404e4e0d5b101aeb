package id.salur.registry.eligibility;

/** What a look at the facts ends in. The worst rejection decides. */
public enum Decision {
    CONTINUE(0),
    RESUME(0),
    SUSPEND(1),
    GRADUATION_CANDIDATE(2),
    END(3);

    private final int weight;

    Decision(int weight) {
        this.weight = weight;
    }

    /** Higher is worse. */
    public int weight() {
        return weight;
    }
}
