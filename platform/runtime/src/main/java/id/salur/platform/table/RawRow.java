package id.salur.platform.table;

import java.util.BitSet;
import java.util.List;

/**
 * A row as it stands in its file.
 *
 * @param line as the spreadsheet counts
 * @param numbers places of cells that a spreadsheet holds as numbers
 * @param formulas places of cells that a spreadsheet computes
 */
record RawRow(int line, List<String> cells, BitSet numbers, BitSet formulas) {
    private static final BitSet NONE = new BitSet(0);

    static RawRow ofText(int line, List<String> cells) {
        return new RawRow(line, cells, NONE, NONE);
    }

    boolean isEmpty() {
        return formulas.isEmpty() && cells.stream().allMatch(Cells::isEmpty);
    }

    String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
