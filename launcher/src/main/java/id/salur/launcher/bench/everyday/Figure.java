package id.salur.launcher.bench.everyday;

/**
 * Something measured that is not compared with anything.
 *
 * @param goal by {@code wanted}
 */
record Figure(String what, double value, String unit, Wanted wanted, double goal) {
    /** What a goal says. */
    enum Wanted {
        NOTHING,
        MOST,
        LEAST
    }

    /** One without a goal. */
    static Figure of(String what, double value, String unit) {
        return new Figure(what, value, unit, Wanted.NOTHING, 0);
    }

    /** One that should not be larger. */
    static Figure atMost(String what, double value, String unit, double most) {
        return new Figure(what, value, unit, Wanted.MOST, most);
    }

    boolean met() {
        return wanted == Wanted.LEAST ? value >= goal : value <= goal;
    }
}
