package id.salur.platform.table;

import java.util.List;

/**
 * How a table came, so that its refused rows can go back the same way.
 *
 * @param xlsx otherwise CSV
 * @param separator of a CSV file: comma, semicolon or tab
 * @param mark whether a CSV file began with a byte order mark
 * @param cells of the header, as written
 */
public record TableHead(boolean xlsx, char separator, boolean mark, List<String> cells) {
    public TableHead {
        cells = List.copyOf(cells);
    }
}
