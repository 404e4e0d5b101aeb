package id.salur.platform.table;

import java.util.List;
import java.util.function.Consumer;

/** A file that yields rows, the header among them; empty rows may come too. */
interface RowSource {
    void forEach(Consumer<RawRow> sink);

    /** How it came, with the cells of its header. */
    TableHead head(List<String> cells);

    /** Whether its last row has an end: without one it may have been cut. */
    boolean ended();
}
