package id.salur.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What stands beside the cells of a workbook: its sheets, from when it counts days, its texts, and which formats show a number as
 * a date.
 */
final class XlsxWorkbook {
    /** Characters of all texts of a workbook, and 32 for each: they are the only thing of it that is held unpacked. */
    private static final int MOST_TEXT = 32 << 20;

    private static final int MOST_SHEETS = 100;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final XlsxParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<String> sheetParts = new HashSet<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private boolean since1904;

    record Sheet(String name, String part) {}

    private XlsxWorkbook(XlsxParts parts) {
        this.parts = parts;
    }

    static XlsxWorkbook read(XlsxParts parts) throws XMLStreamException, IOException {
        XlsxWorkbook workbook = new XlsxWorkbook(parts);
        workbook.readSheets();
        if (parts.has("xl/styles.xml")) {
            workbook.readFormats();
        }
        if (parts.has("xl/sharedStrings.xml")) {
            workbook.readTexts();
        }
        return workbook;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }

    String text(int index) {
        if (index < 0 || index >= texts.size()) {
            throw XlsxParts.malformed(new IOException("no such text"));
        }
        return texts.get(index);
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    private void readSheets() throws XMLStreamException, IOException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream part = parts.open("xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = parts.xml(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
        }
        try (InputStream part = parts.open("xl/workbook.xml")) {
            XMLStreamReader xml = parts.xml(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    readSheet(xml, targets);
                }
            }
        }
    }

    private void readSheet(XMLStreamReader xml, Map<String, String> targets) {
        if (xml.getLocalName().equals("workbookPr")) {
            String said = xml.getAttributeValue(null, "date1904");
            since1904 = "1".equals(said) || "true".equals(said);
        } else if (xml.getLocalName().equals("sheet")) {
            String target = targets.getOrDefault(xml.getAttributeValue(RELATIONS, "id"), "");
            add(new Sheet(xml.getAttributeValue(null, "name"), target.startsWith("/") ? target : "xl/" + target));
        }
    }

    /** Each sheet has a part of its own. */
    private void add(Sheet sheet) {
        if (!sheetParts.add(XlsxParts.key(sheet.part()))) {
            throw XlsxParts.malformed(new IOException("two sheets of one part"));
        }
        if (sheets.size() == MOST_SHEETS) {
            throw XlsxParts.limit("sheets", MOST_SHEETS);
        }
        sheets.add(sheet);
    }

    private void readFormats() throws XMLStreamException, IOException {
        Set<String> dateFormats = new HashSet<>();
        boolean inCells = false;
        try (InputStream part = parts.open("xl/styles.xml")) {
            XMLStreamReader xml = parts.xml(part);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
                    continue;
                }
                String name = xml.getLocalName();
                boolean begins = event == XMLStreamConstants.START_ELEMENT;
                if (name.equals("cellXfs")) {
                    inCells = begins;
                } else if (begins && name.equals("numFmt") && showsDay(xml.getAttributeValue(null, "formatCode"))) {
                    dateFormats.add(xml.getAttributeValue(null, "numFmtId"));
                } else if (begins && inCells && name.equals("xf")) {
                    String format = xml.getAttributeValue(null, "numFmtId");
                    dates.add(dateFormats.contains(format) || isBuiltInDate(format));
                }
            }
        }
    }

    /** 14 to 17 and 22 are the dates that every spreadsheet knows, 27 to 36 and 50 to 58 those of some languages. */
    private static boolean isBuiltInDate(String format) {
        int id = format == null ? 0 : whole(format);
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    /** Without quoted text, escaped signs and what stands in brackets, a format of days has a {@code d} or a {@code y}. */
    private static boolean showsDay(String code) {
        return code != null
                && code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "").matches("(?s).*[dDyY].*");
    }

    private void readTexts() throws XMLStreamException, IOException {
        long size = 0;
        try (InputStream part = parts.open("xl/sharedStrings.xml")) {
            XMLStreamReader xml = parts.xml(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    String text = textUntil(xml, "si");
                    size += text.length() + 32;
                    if (size > MOST_TEXT) {
                        throw XlsxParts.limit("texts", MOST_TEXT);
                    }
                    texts.add(text);
                }
            }
        }
    }

    /** The text of an element, or of all its {@code t} but the readings of Asian scripts. */
    static String textUntil(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        boolean inText = end.equals("v");
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                reading |= xml.getLocalName().equals("rPh");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(end)) {
                    break;
                }
                inText = false;
                reading &= !xml.getLocalName().equals("rPh");
            } else if (inText && !reading && xml.hasText()) {
                append(text, xml);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, XMLStreamReader xml) {
        if (xml.getEventType() == XMLStreamConstants.COMMENT) {
            return;
        }
        text.append(xml.getText());
        if (text.length() > CsvRows.LONGEST_CELL) {
            throw XlsxParts.limit("characters of a cell", CsvRows.LONGEST_CELL);
        }
    }

    /** A whole number of the file's own making. */
    static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw XlsxParts.malformed(e);
        }
    }
}
