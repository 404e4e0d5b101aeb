package id.salur.launcher.bench.everyday;

/**
 * A call as it was measured, beside what it is compared with.
 *
 * @param against what it is compared with; empty for nothing
 * @param baseline how many of those a second
 * @param goal the part of the baseline that is wanted; 0 for none
 */
record Line(String call, Load.Result result, String against, double baseline, double goal) {
    /** A call that others are compared with. */
    static Line alone(String call, Load.Result result) {
        return new Line(call, result, "", 0, 0);
    }

    /** Calls a second by those of the baseline; 0 without one. */
    double ratio() {
        return baseline > 0 ? result.perSecond() / baseline : 0;
    }

    /** Whether what is wanted is there, every call of it answered well. */
    boolean met() {
        return result.errors() == 0 && ratio() >= goal;
    }
}
