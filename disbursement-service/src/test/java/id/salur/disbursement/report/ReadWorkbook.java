package id.salur.disbursement.report;

import id.salur.platform.table.Columns;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.TableReader;
import id.salur.platform.table.TableRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of a report, read by the platform's reader of office files: what stands in the first column above the table, and the
 * table below it.
 *
 * @param heading the title first
 * @param rows the values of the table in the order of its columns, the sums last
 */
record ReadWorkbook(List<String> heading, List<List<String>> rows) {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    static ReadWorkbook of(byte[] workbook, String title, List<String> titles) {
        List<String> heading = new ArrayList<>(List.of(title));
        int header = 1;
        for (TableRow row : rows(workbook, List.of(title))) {
            header = row.line();
            if (row.text(title.toLowerCase(Locale.ROOT)).equals(titles.get(0))) {
                break;
            }
            heading.add(row.text(title.toLowerCase(Locale.ROOT)));
        }
        List<List<String>> rows = rows(without(workbook, header), titles).stream()
                .map(row -> titles.stream()
                        .map(column -> row.text(column.toLowerCase(Locale.ROOT)))
                        .toList())
                .toList();
        return new ReadWorkbook(heading, rows);
    }

    static List<TableRow> rows(byte[] file, List<String> columns) {
        List<TableRow> rows = new ArrayList<>();
        String[] names =
                columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        new TableReader(Columns.of(names), DateOrder.ISO).read(new ByteArrayInputStream(file), rows::add);
        return rows;
    }

    /** The workbook without the rows above this one. Read by the directory at its end, as spreadsheets do. */
    private static byte[] without(byte[] workbook, int header) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            Files.write(file, workbook);
            try (ZipFile in = new ZipFile(file.toFile());
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    byte[] part = in.getInputStream(entry).readAllBytes();
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(entry.getName().equals(SHEET) ? from(part, header) : part);
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] from(byte[] part, int header) {
        String sheet = new String(part, StandardCharsets.UTF_8);
        String rest = sheet.substring(sheet.indexOf("<row r=\"" + header + "\""));
        return (sheet.substring(0, sheet.indexOf("<row ")) + rest).getBytes(StandardCharsets.UTF_8);
    }
}
