package id.salur.launcher.bench.everyday;

/**
 * Something measured that is no number of calls a second.
 *
 * @param most what is wanted at most; 0 for nothing in particular
 */
record Figure(String what, double value, String unit, double most) {
    boolean met() {
        return value <= most;
    }
}
