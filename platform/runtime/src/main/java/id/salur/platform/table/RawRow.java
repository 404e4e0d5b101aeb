package id.salur.platform.table;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row as it stands in its file.
 *
 * @param line as the spreadsheet counts
 * @param texts of the cells that are there
 * @param places of these texts, rising, or null if they stand side by side from the first place on: a cell may stand alone in
 *     the last of 16,384 columns
 * @param numbers places of cells that a spreadsheet holds as numbers
 * @param formulas places of cells that a spreadsheet computes
 */
record RawRow(int line, List<String> texts, List<Integer> places, BitSet numbers, BitSet formulas) {
    private static final BitSet NONE = new BitSet(0);

    static RawRow ofText(int line, List<String> texts) {
        return new RawRow(line, texts, null, NONE, NONE);
    }

    boolean isEmpty() {
        return formulas.isEmpty() && texts.stream().allMatch(Cells::isEmpty);
    }

    String cell(int place) {
        int at = places == null ? place : Collections.binarySearch(places, place);
        return at >= 0 && at < texts.size() ? texts.get(at) : "";
    }

    /** Places up to the last that is there. */
    int width() {
        return texts.isEmpty() ? 0 : place(texts.size() - 1) + 1;
    }

    /** Places of cells that say something. */
    IntStream filled() {
        return IntStream.range(0, texts.size())
                .filter(at -> !Cells.isEmpty(texts.get(at)))
                .map(this::place);
    }

    private int place(int at) {
        return places == null ? at : places.get(at);
    }
}
