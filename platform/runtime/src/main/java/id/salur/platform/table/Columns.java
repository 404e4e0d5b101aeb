package id.salur.platform.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns a table must have, found by name in any order.
 *
 * @param names in the order of the documents
 * @param exact those whose digits are no amount and no count (NIK, KK, account, code): as a number of a spreadsheet they have
 *     lost zeros or digits, so there they must be text
 * @param others whether a file may have columns that are not named here: they are passed over, and go back with refused rows
 */
public record Columns(List<String> names, Set<String> exact, boolean others) {
    public Columns {
        names = List.copyOf(names);
        exact = Set.copyOf(exact);
        if (!names.containsAll(exact)) {
            throw new IllegalArgumentException("exact columns are columns");
        }
    }

    /** Columns in their order; the names that end with {@code !} are exact. */
    public static Columns of(String... given) {
        Set<String> exact = new LinkedHashSet<>();
        List<String> names = Arrays.stream(given)
                .map(name -> {
                    String bare = name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
                    if (!bare.equals(name)) {
                        exact.add(bare);
                    }
                    return bare;
                })
                .toList();
        return new Columns(names, exact, false);
    }
}
