package id.salur.verifier;

/**
 * What is wrong, and where.
 *
 * @param where such as {@code seq 5}, {@code account SETTLED|53.15||}, {@code batch <id>}
 */
public record Finding(Check check, String where, String what) {
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
