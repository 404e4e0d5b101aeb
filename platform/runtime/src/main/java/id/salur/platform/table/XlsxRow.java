package id.salur.platform.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one row of a sheet. */
final class XlsxRow {
    /** XFD, the last column that a sheet has. */
    private static final int MOST_COLUMNS = 16_384;

    private static final int LONGEST_NUMBER = 400;
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    /** The first of March 1900: before it spreadsheets count a 29 February that there was not. */
    private static final int FIRST_RIGHT_DAY = 61;

    private static final int LAST_DAY = 2_958_465;

    private final XlsxWorkbook workbook;
    private final int line;
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final BitSet numbers = new BitSet();
    private final BitSet formulas = new BitSet();

    XlsxRow(XlsxWorkbook workbook, int line) {
        this.workbook = workbook;
        this.line = line;
    }

    /** As people name it: B7. */
    static String address(int line, int place) {
        StringBuilder name = new StringBuilder();
        for (int rest = place; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.append(line).toString();
    }

    RawRow read(XMLStreamReader xml) throws XMLStreamException {
        int place = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String said = xml.getAttributeValue(null, "r");
                place = next(place, said == null ? place : column(said));
                readCell(xml, place);
                place++;
            }
        }
        return new RawRow(line, texts, places, numbers, formulas);
    }

    private static int next(int from, int place) {
        if (place < from || place >= MOST_COLUMNS) {
            throw XlsxParts.malformed(new IOException("cells out of order"));
        }
        return place;
    }

    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > MOST_COLUMNS || column < 1) {
                throw XlsxParts.malformed(new IOException("no such column"));
            }
        }
        return column - 1;
    }

    private void readCell(XMLStreamReader xml, int place) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        String value = null;
        boolean formula = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = XlsxWorkbook.textUntil(xml, "v");
                    case "is" -> value = XlsxWorkbook.textUntil(xml, "is");
                    case "f" -> formula = true;
                    default -> {}
                }
            }
        }
        if (formula) {
            formulas.set(place);
        }
        if (value != null && !value.isEmpty()) {
            texts.add(shown(type, style == null ? 0 : XlsxWorkbook.whole(style), value, place));
            places.add(place);
        }
    }

    private String shown(String type, int style, String value, int place) {
        return switch (type == null ? "n" : type) {
            case "s" -> workbook.text(XlsxWorkbook.whole(value));
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(value, style, place);
            case "d" -> value.length() > 10 ? value.substring(0, 10) : value;
            default -> value;
        };
    }

    private String number(String value, int style, int place) {
        BigDecimal number = decimal(value);
        if (workbook.isDate(style)) {
            return day(number);
        }
        numbers.set(place);
        BigDecimal plain = number.stripTrailingZeros();
        return Math.abs((long) plain.scale()) > LONGEST_NUMBER ? value : plain.toPlainString();
    }

    private static BigDecimal decimal(String value) {
        try {
            return new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            throw XlsxParts.malformed(e);
        }
    }

    /** A day counted from 1900 or 1904; the time of day is passed over. What is no day stays a number, which no column of days takes. */
    private String day(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return number.toString();
        }
        int days = number.intValue();
        if (workbook.since1904()) {
            return FIRST_OF_1904.plusDays(days).toString();
        }
        return BEFORE_1900.plusDays(days >= FIRST_RIGHT_DAY ? days - 1L : days).toString();
    }
}
