package id.salur.disbursement.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class XlsxTableTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("title", "title", "judul"),
            Column.rupiah("amount", "amount", "jumlah"),
            Column.count("x", "x", "x"));

    @Test
    void numbersAreNumbersAndTextsAreNoFormulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxTable table =
                new XlsxTable(out, "realisation-by-programme-and-more", List.of("Realisasi"), COLUMNS, true)) {
            table.row(Arrays.asList("=1+1", 93_161_350_000L, null));
        }
        String sheet = entry(out.toByteArray(), "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<v>93161350000</v>"), sheet);
        assertTrue(sheet.contains("=1+1") && !sheet.contains("<f>"), sheet);
        assertTrue(sheet.contains("judul"), sheet);
        assertTrue(sheet.contains("Realisasi") && sheet.contains("<pane"), sheet);
        assertTrue(sheet.indexOf("<cols>") > 0 && sheet.indexOf("<cols>") < sheet.indexOf("<row"), sheet);
        assertTrue(entry(out.toByteArray(), "xl/styles.xml").contains("#,##0"));
    }

    /** What was written goes out while rows come: only the last rows wait for the end. */
    @Test
    void rowsLeaveAsTheyCome() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> sizes = new ArrayList<>();
        try (XlsxTable table = new XlsxTable(out, "rows", List.of(), COLUMNS, true)) {
            for (int i = 0; i < 100_000; i++) {
                table.row(List.of("Desa " + Integer.toHexString(i * 7919), (long) i * 31));
                if (i % 25_000 == 24_999) {
                    sizes.add(out.size());
                }
            }
        }
        assertTrue(sizes.get(0) > 0 && sizes.get(0) < sizes.get(1) && sizes.get(1) < sizes.get(2), sizes.toString());
        assertTrue(sizes.get(3) > out.size() * 9 / 10, sizes + " of " + out.size());
    }

    @Test
    void aSheetThatIsFullIsFollowedByAnother() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxTable table = new XlsxTable(out, "rows", List.of("Title"), COLUMNS.subList(1, 2), false)) {
            for (long i = 0; i < 1_048_577; i++) {
                table.row(List.of(i));
            }
        }
        assertTrue(entry(out.toByteArray(), "xl/worksheets/sheet2.xml").contains("<v>1048576</v>"));
    }

    /** An entry of the workbook, by the directory at its end, as spreadsheets read it. */
    static String entry(byte[] workbook, String name) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
