package id.salur.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of docs/adr/0007, byte for byte. */
class CanonicalTextTest {
    private static final ExportLine.Book BOOK = new ExportLine.Book("salur-ledger-1", "PKH", 2019, 1, "");
    private static final ExportLine.Transaction TRANSACTION = new ExportLine.Transaction(
            1L,
            Hashes.ZERO,
            "",
            "01890b10-1500-7d00-8e00-0a0b0c0d0e0f",
            "53.15",
            "RELEASE",
            "a|b\\c\nd",
            null,
            "2019-01-25T03:04:05.000600Z",
            "officer",
            List.of(
                    new ExportLine.Posting(
                            1, "APBN|STAGE_RUN|53.15|01890b10-1400-7d00-8e00-0a0b0c0d0e0f|", "C", 825_000),
                    new ExportLine.Posting(2, "APBN|IN_TRANSIT|53.15||BRI", "D", 825_000)),
            List.of(new ExportLine.Evidence(
                    "01890b10-1600-7d00-8e00-0a0b0c0d0e0f", "BRI", 1, 825_000, "ab".repeat(32))),
            List.of(new ExportLine.Status("01890b10-1600-7d00-8e00-0a0b0c0d0e0f", "cd".repeat(32))));

    @Test
    void isWhatTheDocumentSays() {
        String text = """
                salur-ledger-1|PKH|2019|1
                transaction|01890b10-1500-7d00-8e00-0a0b0c0d0e0f|53.15|RELEASE|a\\|b\\\\c\\nd||2019-01-25T03:04:05.000600Z|officer
                posting|1|APBN|STAGE_RUN|53.15|01890b10-1400-7d00-8e00-0a0b0c0d0e0f||C|825000
                posting|2|APBN|IN_TRANSIT|53.15||BRI|D|825000
                batch|01890b10-1600-7d00-8e00-0a0b0c0d0e0f|BRI|1|825000|%s
                status|01890b10-1600-7d00-8e00-0a0b0c0d0e0f|%s
                """.formatted("ab".repeat(32), "cd".repeat(32));
        assertEquals(text, CanonicalText.of(BOOK, TRANSACTION));
        assertEquals(
                "9f231244dc9be6fce2b99b647fc22a5959cc33e4cad11e2497d8eae16d1d7a71", Hashes.seal(Hashes.ZERO, text));
    }
}
