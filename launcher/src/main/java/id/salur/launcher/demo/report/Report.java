package id.salur.launcher.demo.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The text at the end, in sections; the checks come last. */
public final class Report {
    private final List<String> sections = new ArrayList<>();

    /** The section that stands before all others: what the reader came for. */
    public void opening(String title, Table table, String note) {
        sections.add(0, titled(title, table + "\n" + note));
    }

    public void section(String title, String text) {
        sections.add(titled(title, text));
    }

    private static String titled(String title, String text) {
        return title + "\n" + "=".repeat(title.length()) + "\n" + text.stripTrailing();
    }

    public void section(String title, Table table, String... notes) {
        section(title, notes.length == 0 ? table.toString() : table + "\n" + String.join("\n", notes));
    }

    /** The whole text, with the checks. */
    public String text(Checks checks) {
        return String.join("\n\n", sections) + "\n\nChecks\n======\n" + checks.text() + "\n";
    }

    public void write(Path file, Checks checks) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.writeString(file, text(checks));
    }
}
