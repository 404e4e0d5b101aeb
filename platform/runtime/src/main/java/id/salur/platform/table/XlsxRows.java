package id.salur.platform.table;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Rows of the one sheet of a workbook that has any. Numbers come as they are held, days as ISO 8601, truths as TRUE and FALSE. */
final class XlsxRows implements RowSource {
    /** Rows of all sheets, empty ones too: as many as one sheet can have. */
    private static final int MOST_ROWS = 1 << 20;

    private final XlsxParts parts;
    private final String name;
    private int rows;

    /** @param name of the sheet; null for the one with rows */
    XlsxRows(XlsxParts parts, String name) {
        this.parts = parts;
        this.name = name;
    }

    @Override
    public void forEach(Consumer<RawRow> sink) {
        try {
            XlsxWorkbook workbook = XlsxWorkbook.read(parts);
            for (XlsxWorkbook.Sheet sheet : filled(workbook)) {
                read(workbook, sheet, row -> {
                    sink.accept(row);
                    return true;
                });
            }
        } catch (XMLStreamException | IOException e) {
            throw XlsxParts.malformed(e);
        }
    }

    /** The sheet with rows, if there is any; which of two is meant is not guessed: 400 {@code xlsx-sheets}. */
    private List<XlsxWorkbook.Sheet> filled(XlsxWorkbook workbook) throws XMLStreamException, IOException {
        if (name != null) {
            return List.of(named(workbook));
        }
        List<XlsxWorkbook.Sheet> filled = new ArrayList<>();
        for (XlsxWorkbook.Sheet sheet : workbook.sheets()) {
            read(workbook, sheet, row -> {
                if (!row.isEmpty()) {
                    filled.add(sheet);
                }
                return row.isEmpty();
            });
        }
        if (filled.size() > 1) {
            throw unclear(filled);
        }
        return filled;
    }

    private XlsxWorkbook.Sheet named(XlsxWorkbook workbook) {
        return workbook.sheets().stream()
                .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unclear(workbook.sheets()));
    }

    private static Problem unclear(List<XlsxWorkbook.Sheet> sheets) {
        return Problem.of(ProblemType.XLSX_SHEETS)
                .with("sheets", sheets.stream().map(XlsxWorkbook.Sheet::name).toList());
    }

    /** Hands rows over as long as they are wanted. */
    private void read(XlsxWorkbook workbook, XlsxWorkbook.Sheet sheet, Predicate<RawRow> wanted)
            throws XMLStreamException, IOException {
        try (InputStream part = parts.open(sheet.part())) {
            XMLStreamReader xml = parts.xml(part);
            int line = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    String said = xml.getAttributeValue(null, "r");
                    int next = said == null ? line + 1 : XlsxWorkbook.whole(said);
                    if (next <= line) {
                        throw XlsxParts.malformed(new IOException("rows out of order"));
                    }
                    line = next;
                    if (++rows > MOST_ROWS) {
                        throw XlsxParts.limit("rows", MOST_ROWS);
                    }
                    if (!wanted.test(new XlsxRow(workbook, line).read(xml))) {
                        return;
                    }
                }
            }
        }
    }

    /** A cell that is computed may show today what it does not show tomorrow: 400 {@code xlsx-formula} with the cell. */
    static void refuseFormula(RawRow row, Layout layout) {
        row.formulas().stream().filter(layout::isNamed).findFirst().ifPresent(place -> {
            throw Problem.of(ProblemType.XLSX_FORMULA).with("cell", XlsxRow.address(row.line(), place));
        });
    }

    @Override
    public TableHead head(List<String> cells) {
        return new TableHead(true, ',', false, cells);
    }

    @Override
    public boolean ended() {
        return true;
    }
}
