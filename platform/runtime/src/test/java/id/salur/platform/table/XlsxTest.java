package id.salur.platform.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {
    private static final Columns COLUMNS = Columns.of("nik!", "born", "poor", "desil");
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String HEADER =
            "<row r=\"1\">" + text("nik") + text("born") + text("poor") + text("desil") + "</row>";

    private static byte[] workbook(Consumer<Workbook> filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Worksheet sheet(Workbook workbook, String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int i = 0; i < COLUMNS.names().size(); i++) {
            sheet.value(0, i, COLUMNS.names().get(i));
        }
        return sheet;
    }

    private static String text(String value) {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    /** A workbook of bare XML, for what no writer writes. */
    private static byte[] bare(String properties, String rows) {
        return zip(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + properties + "<sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>",
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                SHEET + rows + "</sheetData></worksheet>");
    }

    private static byte[] zip(String... namesAndParts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndParts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndParts[i]));
                zip.write(namesAndParts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<TableRow> rows(byte[] file) {
        List<TableRow> rows = new ArrayList<>();
        new TableReader(COLUMNS, DateOrder.DAY_FIRST).read(new ByteArrayInputStream(file), rows::add);
        return rows;
    }

    private static Problem refused(String slug, byte[] file) {
        Problem problem = assertThrows(Problem.class, () -> rows(file));
        assertEquals(slug, problem.slug());
        assertEquals(400, problem.status());
        return problem;
    }

    @Test
    void cellsAreReadByWhatTheyHold() {
        List<TableRow> rows = rows(workbook(book -> {
            Worksheet sheet = sheet(book, "Keluarga");
            sheet.value(3, 0, " 5314014102890210\u00a0");
            sheet.value(3, 1, LocalDate.of(1989, 2, 1));
            sheet.style(3, 1).format("dd/mm/yyyy").set();
            sheet.value(3, 2, true);
            sheet.value(3, 3, 2);
            sheet.value(4, 1, "01/02/1989");
            sheet.value(4, 2, "SALAH");
            book.newWorksheet("Kosong");
        }));
        assertEquals(List.of(4, 5), rows.stream().map(TableRow::line).toList());
        TableRow row = rows.get(0);
        assertEquals(
                List.of("5314014102890210", "1989-02-01", "TRUE", "2"),
                COLUMNS.names().stream().map(row::text).toList());
        assertEquals(Optional.of(LocalDate.of(1989, 2, 1)), row.date("born"));
        assertEquals(Optional.of(true), row.flag("poor"));
        assertEquals(row.date("born"), rows.get(1).date("born"));
        assertEquals(Optional.of(false), rows.get(1).flag("poor"));
        assertTrue(row.fits());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 32540, 1989-02-01",
        "'', 1, 1900-01-01",
        "'', 59, 1900-02-28",
        "'', 61, 1900-03-01",
        "'', 43831.75, 2020-01-01",
        "<workbookPr date1904=\"1\"/>, 31078, 1989-02-01",
        "<workbookPr date1904=\"true\"/>, 0, 1904-01-01"
    })
    void daysAreCountedFrom1900Or1904(String properties, String serial, LocalDate day) {
        String row = "<row r=\"2\">" + text("x") + "<c s=\"1\"><v>" + serial + "</v></c></row>";
        assertEquals(
                Optional.of(day), rows(bare(properties, HEADER + row)).get(0).date("born"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5314014102890210", "5.31401410289021E+15", "3401000123456"})
    void aNumberWhereDigitsAreANameIsRefused(String number) {
        Problem problem =
                refused("numbers-rounded", bare("", HEADER + "<row r=\"3\"><c><v>" + number + "</v></c></row>"));
        assertEquals(3, problem.parameters().get("line"));
        assertEquals("nik", problem.parameters().get("column"));
    }

    @Test
    void aNumberWithoutAFormatOfDaysIsNoDay() {
        String row = "<row r=\"2\">" + text("x") + "<c><v>32540</v></c><c><v>2.50</v></c><c><v>1E3</v></c></row>";
        TableRow read = rows(bare("", HEADER + row)).get(0);
        assertEquals(Optional.empty(), read.date("born"));
        assertEquals("2.5", read.text("poor"));
        assertEquals("1000", read.text("desil"));
    }

    @Test
    void twoSheetsWithRowsAreRefusedByName() {
        Problem problem = refused("xlsx-sheets", workbook(book -> {
            sheet(book, "Keluarga").value(1, 0, "x");
            book.newWorksheet("Kosong");
            book.newWorksheet("Rekap").value(0, 0, "y");
        }));
        assertEquals(List.of("Keluarga", "Rekap"), problem.parameters().get("sheets"));
    }

    @Test
    void theOneSheetWithRowsIsReadWhereverItStands() {
        List<TableRow> rows = rows(workbook(book -> {
            book.newWorksheet("A");
            sheet(book, "D").value(1, 0, "x");
            book.newWorksheet("E");
        }));
        assertEquals(List.of("x"), rows.stream().map(row -> row.text("nik")).toList());
        refused("csv-empty", workbook(book -> book.newWorksheet("A")));
    }

    @Test
    void aFormulaIsRefusedByItsCell() {
        Problem problem = refused("xlsx-formula", workbook(book -> {
            Worksheet sheet = sheet(book, "Keluarga");
            sheet.value(1, 0, "x");
            sheet.formula(1, 3, "1+1");
        }));
        assertEquals("D2", problem.parameters().get("cell"));
    }

    @Test
    void aFormulaOutsideTheColumnsIsPassedOver() {
        String row = "<row r=\"2\">" + text("x") + "<c r=\"F2\"><f>1+1</f></c></row>";
        assertEquals(1, rows(bare("", HEADER + row)).size());
    }

    @Test
    void aBombIsRefused() {
        String blanks = " ".repeat(1000) + "<row/>";
        refused("xlsx-limit", bare("", HEADER + blanks.repeat(30_000)));
        refused("xlsx-limit", bare("", HEADER + "<row r=\"2\"><c t=\"str\"><v>" + "9".repeat(100_000)));
        String[] parts = new String[2002];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = "xl/" + i;
            parts[i + 1] = "";
        }
        refused("xlsx-limit", zip(parts));
    }

    /** A workbook of these sheets, each named with its part. */
    private static byte[] sheets(List<String> parts, String rows) {
        StringBuilder relations = new StringBuilder("<Relationships>");
        StringBuilder sheets = new StringBuilder(
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        List<String> files = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            relations.append("<Relationship Id=\"r" + i + "\" Target=\"" + parts.get(i) + "\"/>");
            sheets.append("<sheet name=\"S" + i + "\" r:id=\"r" + i + "\"/>");
        }
        files.addAll(List.of("xl/_rels/workbook.xml.rels", relations + "</Relationships>"));
        files.addAll(List.of("xl/workbook.xml", sheets + "</sheets></workbook>"));
        for (String part : new TreeSet<>(parts)) {
            files.addAll(List.of("xl/" + part.toLowerCase(Locale.ROOT), SHEET + rows + "</sheetData></worksheet>"));
        }
        return zip(files.toArray(String[]::new));
    }

    @Test
    void workIsBoundedBeforeItIsDone() {
        refused("xlsx-malformed", sheets(List.of("a.xml", "a.xml"), ""));
        refused("xlsx-malformed", sheets(List.of("a.xml", "/xl/A.xml"), ""));
        List<String> many =
                IntStream.range(0, 101).mapToObj(i -> "s" + i + ".xml").toList();
        assertEquals(
                "sheets", refused("xlsx-limit", sheets(many, "")).parameters().get("of"));
        refused("csv-empty", sheets(many.subList(0, 100), ""));

        String empty = IntStream.rangeClosed(1, 600_000)
                .mapToObj(line -> "<row r=\"" + line + "\"/>")
                .collect(Collectors.joining());
        assertEquals(
                "rows",
                refused("xlsx-limit", sheets(List.of("a.xml", "b.xml"), empty))
                        .parameters()
                        .get("of"));
    }

    /** Much of nothing packs too well, so what does not pack stands between. */
    @Test
    void elementsOfAllPartsAreCounted() {
        StringBuilder cells = new StringBuilder("<row>");
        Random noise = new Random(1);
        for (int i = 0; i < 10_100; i++) {
            cells.append("<x/>".repeat(1000)).append("<!--");
            noise.ints(60, 'a', 'z').forEach(c -> cells.append((char) c));
            cells.append("-->");
        }
        assertEquals(
                "elements",
                refused("xlsx-limit", bare("", HEADER + cells)).parameters().get("of"));
    }

    /** 24 parts of less than a MiB each, which alone are small. */
    @Test
    void manyBombsAreOneBomb() {
        List<String> parts =
                IntStream.range(0, 24).mapToObj(i -> "s" + i + ".xml").toList();
        assertEquals(
                "times",
                refused("xlsx-limit", sheets(parts, " ".repeat(1_000) + "<row/>".repeat(150_000)))
                        .parameters()
                        .get("of"));
    }

    @Test
    void aCellInTheLastColumnIsOneCell() throws IOException {
        byte[] file = bare("", HEADER + "<row r=\"2\">" + text("x") + "<c r=\"XFD2\" t=\"str\"><v>y</v></c></row>");
        List<RawRow> rows = new ArrayList<>();
        new XlsxRows(XlsxParts.read(new ByteArrayInputStream(file)), null).forEach(rows::add);
        RawRow row = rows.get(1);
        assertEquals(List.of("x", "y"), row.texts());
        assertEquals(16_384, row.width());
        assertEquals("y", row.cell(16_383));
        assertEquals("", row.cell(1));
        assertFalse(rows(file).get(0).fits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
                "<row r=\"2\"><c r=\"XFD2\"/><c/></row>",
                "<row r=\"2\"><c r=\"ZZZZZZZ2\" t=\"str\"><v>x</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>7</v></c></row>",
                "<row r=\"2\"><c><v>seven</v></c></row>",
                "<row r=\"2\"/><row r=\"2\"/>",
                "<row r=\"x\"/>",
                "<row><c>"
            })
    void whatNoSpreadsheetWritesIsRefused(String rows) {
        refused("xlsx-malformed", bare("", HEADER + rows));
    }

    @Test
    void aCutOrForeignFileIsRefused() {
        byte[] whole = bare("", HEADER + "<row r=\"2\">" + text("x") + "</row>");
        for (int length : List.of(5, 100, whole.length / 2, whole.length - 1)) {
            refused("xlsx-malformed", Arrays.copyOf(whole, length));
        }
        refused("xlsx-malformed", zip("readme.txt", "x"));
        refused("xlsx-malformed", bare("", HEADER + "<row r=\"2\"><!DOCTYPE x></row>"));
    }

    @Test
    void aWorkbookBehindAPasswordAndAnOldOneAreRefusedByName() {
        byte[] ole = new byte[4096];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                ole,
                0,
                8);
        refused("xls-format", ole);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1152, name.length);
        refused("xlsx-encrypted", ole);
    }

    @Test
    void aWorkbookOfManyRowsIsReadInTheirOrder() {
        List<TableRow> rows = rows(workbook(book -> {
            Worksheet sheet = sheet(book, "Keluarga");
            for (int i = 1; i <= 20_000; i++) {
                sheet.value(i, 0, "53140141028" + (10_000 + i));
                sheet.value(i, 3, i % 10 + 1);
            }
        }));
        assertEquals(20_000, rows.size());
        assertEquals("5314014102830000", rows.get(19_999).text("nik"));
        assertEquals(20_001, rows.get(19_999).line());
    }
}
