package id.salur.registry.list;

import id.salur.platform.page.RegionKey;
import id.salur.platform.security.AreaRange;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** The WHERE of a list, made only of what was asked for: {@code (:x is null or ...)} would hide the index from the planner. */
public final class Conditions {
    private final StringBuilder sql = new StringBuilder("true");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds {@code condition} (which names {@code :name}) when the value is there. */
    public Conditions and(String condition, String name, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Adds {@code condition} as it is. */
    public Conditions and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** Keeps the rows whose {@code column} lies in the region; null is everywhere. */
    public Conditions within(String column, String regionCode) {
        AreaRange range = AreaRange.asked(regionCode);
        if (range.everywhere()) {
            return this;
        }
        return and(column + " >= :regionFrom", "regionFrom", range.from())
                .and(column + " < :regionBelow", "regionBelow", range.below());
    }

    /**
     * Keeps the rows of the region that come after the cursor in the order of {@link RegionKey}, by the table's own
     * {@code region_code} and {@code id}; null is everywhere, and the first page. The region's beginning is part of the place to go on from: beside a comparison of rows an index would not
     * start at a second lower bound.
     */
    public Conditions page(String regionCode, String cursor) {
        AreaRange range = AreaRange.asked(regionCode);
        RegionKey after = RegionKey.after(cursor, range.from());
        values.put("afterId", after.id());
        return and("(region_code, id) > (:afterRegion, :afterId)", "afterRegion", after.regionCode())
                .and("region_code < :regionBelow", "regionBelow", range.below());
    }

    public String sql() {
        return sql.toString();
    }

    public <S extends SqlStatement<S>> S bind(S statement) {
        return statement.bindMap(values);
    }
}
