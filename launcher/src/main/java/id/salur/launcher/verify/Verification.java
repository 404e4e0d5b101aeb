package id.salur.launcher.verify;

import id.salur.launcher.Console;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.report.Table;
import id.salur.launcher.stack.StackException;
import id.salur.verifier.BookVerdict;
import id.salur.verifier.Check;
import id.salur.verifier.Finding;
import id.salur.verifier.Head;
import id.salur.verifier.UnreadableExport;
import id.salur.verifier.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Verifies exports one after the other and says what was found: a table a book, and a line for each thing that is wrong. */
public final class Verification {
    private static final int SHOWN = 20;

    private final Console console;
    private final List<Head> known;
    private final List<BookVerdict> verdicts = new ArrayList<>();
    private long broken;

    /** @param known heads kept from before */
    public Verification(Console console, List<Head> known) {
        this.console = console;
        this.known = List.copyOf(known);
    }

    /** @return 0 only if every check of every book holds */
    public int of(Exports exports) {
        exports.all().forEach(this::verify);
        known.stream()
                .filter(head ->
                        verdicts.stream().noneMatch(found -> found.head().book().equals(head.book())))
                .forEach(head -> wrong(head.book() + " is known from before and is not there: " + head));
        List<BookVerdict> good = verdicts.stream().filter(BookVerdict::holds).toList();
        if (!good.isEmpty()) {
            console.line("");
            console.line("Heads. Kept elsewhere, they show later whether a book was rewritten or cut (--head):");
            good.forEach(verdict -> console.line("  " + verdict.head()));
        }
        console.line("");
        console.line(verdicts.size() + " books, " + (broken == 0 ? "every check holds" : broken + " NOT OK"));
        return broken == 0 ? 0 : 1;
    }

    private void verify(Export export) {
        List<BookVerdict> found;
        try (Console.Progress progress = console.step(export.name(), 0);
                InputStream lines = export.opening().open()) {
            found = new Verifier(known, progress::add).verify(lines);
            progress.done("");
        } catch (UnreadableExport e) {
            wrong(export.name() + ", " + e.getMessage());
            return;
        } catch (IOException e) {
            throw new StackException(1, export.name() + " cannot be read: " + e.getMessage(), e);
        }
        if (found.isEmpty()) {
            wrong(export.name() + " holds no book");
        }
        found.forEach(this::show);
    }

    private void show(BookVerdict verdict) {
        verdicts.add(verdict);
        console.heading(
                verdict.head().book() + ", " + Figures.whole(verdict.head().seq()) + " transactions");
        Table table = new Table("check", "compared", "holds");
        for (Check check : Check.values()) {
            long wrong = verdict.broken().getOrDefault(check, 0L);
            long compared = verdict.compared().getOrDefault(check, 0L);
            if (compared > 0 || wrong > 0) {
                table.row(check.claim(), Figures.whole(compared), wrong == 0 ? "yes" : Figures.whole(wrong) + " NOT");
            }
        }
        console.line(table.toString().stripTrailing());
        verdict.findings().stream().limit(SHOWN).map(Finding::toString).forEach(this::say);
        long all = verdict.broken().values().stream().mapToLong(Long::longValue).sum();
        broken += all;
        if (all > SHOWN) {
            console.line("  and " + Figures.whole(all - SHOWN) + " more");
        }
    }

    private void wrong(String what) {
        broken++;
        say(what);
    }

    private void say(String what) {
        console.line("  NOT OK  " + what);
    }
}
