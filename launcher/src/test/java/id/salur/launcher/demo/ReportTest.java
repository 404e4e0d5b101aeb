package id.salur.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.launcher.Console;
import id.salur.launcher.demo.report.Checks;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.report.Report;
import id.salur.launcher.demo.report.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Checks checks =
            new Checks(new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false, Clock.systemUTC()));

    @Test
    void numbersAreWrittenAsInIndonesia() {
        assertEquals("Rp 93.161.350.000", Figures.rupiah(93_161_350_000L));
        assertEquals("-5", Figures.whole(-5));
        assertEquals("1.3", Figures.seconds(1_260));
    }

    @Test
    void oneClaimThatDoesNotHoldIsShownAtOnceAndDecides() {
        checks.equal("families", 3, 3);
        assertTrue(checks.allHold());
        checks.equal("rupiah", 1_000, 999);
        assertFalse(checks.allHold());
        assertEquals("  NOT OK  rupiah = 999: expected 1.000\n", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theReportIsTextWithTablesAndChecks() throws IOException {
        checks.part("Books");
        checks.equal("families", 3, 3);
        Report report = new Report();
        report.section("Payments", new Table("stage", "Rp").row("I", "1.000").row("II", "20"), "A note.");
        Path file = folder.resolve("new").resolve("report.txt");
        report.write(file, checks);
        assertEquals("""
                Payments
                ========
                  stage     Rp
                  -----  -----
                  I      1.000
                  II        20

                A note.

                Checks
                ======
                Books
                  ok      families = 3

                1 checks, every check holds
                """, Files.readString(file));
    }
}
