package id.salur.launcher.bench.everyday;

import id.salur.launcher.stack.Superuser;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the callers work. */
final class Places {
    private static final String REGENCIES = """
        select r.code, array_agg(v.code::text order by v.code)
        from region r
        join region v on v.level = 'VILLAGE' and v.valid_to is null and v.code >= r.code || '.' and v.code < r.code || '/'
        where r.level = 'REGENCY' and r.valid_to is null
        group by r.code order by r.code\
        """;

    private Places() {}

    /** A regency with its villages. */
    record Place(String code, List<String> villages) {
        /** The household of this number, the villages taking turns. */
        Household household(int n) {
            return new Household(villages.get(n % villages.size()), n);
        }
    }

    /** So many regencies, spread over the nation; the first of all is left out, for there the stage is paid. */
    static List<Place> spread(Superuser superuser, int count) throws SQLException {
        List<Place> all = new Rows(superuser, "registry")
                .read(
                        REGENCIES,
                        row -> new Place(row.getString(1), Arrays.asList((String[])
                                row.getArray(2).getArray())));
        List<Place> chosen = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            chosen.add(all.get(i * (all.size() - 1) / count));
        }
        return chosen;
    }
}
