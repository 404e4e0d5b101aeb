package id.salur.platform.table;

import java.util.List;

/**
 * How a table came, so that its refused rows can go back the same way.
 *
 * @param xlsx otherwise CSV
 * @param separator of a CSV file: comma, semicolon or tab; of NDJSON the brace that each line begins with
 * @param mark whether a CSV file began with a byte order mark
 * @param cells of the header, as written
 */
public record TableHead(boolean xlsx, char separator, boolean mark, List<String> cells) {
    private static final char BRACE = '{';

    public TableHead {
        cells = List.copyOf(cells);
    }

    /** One JSON object a line, with these keys. */
    static TableHead ndjson(List<String> cells) {
        return new TableHead(false, BRACE, false, cells);
    }

    /** Whether it is one JSON object a line. */
    public boolean ndjson() {
        return !xlsx && separator == BRACE;
    }
}
