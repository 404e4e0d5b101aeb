package id.salur.launcher.demo.report;

import id.salur.launcher.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Every claim of the report, and whether it held. One that does not hold is shown at once. */
public final class Checks {
    private final Console console;
    private final List<String> lines = new ArrayList<>();
    private int failed;

    public Checks(Console console) {
        this.console = console;
    }

    /** Checks that follow belong to this part of the road. */
    public void part(String title) {
        lines.add("");
        lines.add(title);
    }

    public void that(String claim, boolean holds, String otherwise) {
        String line = holds ? "  ok      " + claim : "  NOT OK  " + claim + ": " + otherwise;
        lines.add(line);
        if (!holds) {
            failed++;
            console.line(line);
        }
    }

    public void equal(String claim, long expected, long actual) {
        that(claim + " = " + Figures.whole(actual), expected == actual, "expected " + Figures.whole(expected));
    }

    public void same(String claim, Object expected, Object actual) {
        that(claim, Objects.equals(expected, actual), "expected " + expected + ", found " + actual);
    }

    public boolean allHold() {
        return failed == 0;
    }

    String text() {
        String verdict = failed == 0 ? "every check holds" : failed + " NOT OK";
        long count = lines.stream().filter(line -> line.startsWith("  ")).count();
        return String.join("\n", lines).strip() + "\n\n" + count + " checks, " + verdict;
    }
}
