package id.salur.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** No table with a region may be without the area policy. */
public final class AreaScopeAssert {
    private AreaScopeAssert() {}

    /**
     * Fails naming every table that has a column {@code region_code} and no row level security.
     *
     * @param open tables that everyone may see: facts about regions, nothing about families or money
     */
    public static void everyTableWithARegionIsProtected(Set<String> open) {
        Set<String> unprotected = new TreeSet<>();
        try (Connection connection = PostgresResource.owner();
                ResultSet row = connection.createStatement().executeQuery("""
                        select c.relname from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_code' and not a.attisdropped
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))""")) {
            while (row.next()) {
                unprotected.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        unprotected.removeAll(open);
        if (!unprotected.isEmpty()) {
            throw new AssertionError("tables with a region and no area policy: " + unprotected);
        }
        String slow = Sql.text(
                "select coalesce(string_agg(tablename, ', '), '') from pg_policies where concat(qual, with_check) ~ '\\min_area'");
        if (!slow.isEmpty()) {
            throw new AssertionError("policies that take the areas apart for each row, see scope_once(): " + slow);
        }
    }
}
