package id.salur.registry.region.change;

import id.salur.platform.testing.Sql;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The tables that say where something is, and whether they go along when its region gets another code. */
final class RegionTables {
    private static final String FOLLOWS = "follows";
    private static final String FROZEN = "frozen";

    /** A new table with a region has to be decided on. */
    static final Map<String, String> AGREED = new TreeMap<>(Map.ofEntries(
            Map.entry("family", FOLLOWS),
            Map.entry("family_past", FOLLOWS),
            Map.entry("household_member", FOLLOWS),
            Map.entry("relation_past", FOLLOWS),
            Map.entry("person", FOLLOWS),
            Map.entry("person_past", FOLLOWS),
            Map.entry("person_identifier", FOLLOWS),
            Map.entry("number_claim", FOLLOWS),
            Map.entry("membership", FOLLOWS),
            Map.entry("proposal", FOLLOWS),
            Map.entry("proposal_basis", FOLLOWS),
            Map.entry("field_result", FOLLOWS),
            Map.entry("recipient_hold", FOLLOWS),
            Map.entry("recipient_change", FOLLOWS),
            Map.entry("change_request", FOLLOWS),
            Map.entry("recipient_term", FOLLOWS),
            Map.entry("task", FOLLOWS),
            Map.entry("evidence_file", FOLLOWS),
            Map.entry("duplicate", FOLLOWS),
            Map.entry("duplicate_search", FROZEN),
            Map.entry("recheck", FROZEN),
            Map.entry("reveal", FROZEN),
            Map.entry("family_import", FROZEN),
            Map.entry("family_import_row", FROZEN),
            Map.entry("proposal_batch", FROZEN),
            Map.entry("region_change", FROZEN),
            Map.entry("change", FROZEN),
            Map.entry("quota", FROZEN)));

    private RegionTables() {}

    private static Collection<String> tables() {
        return Arrays.asList(Sql.text("""
            select string_agg(c.relname, ' ' order by c.relname) from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
               and a.attname = 'region_code' and not a.attisdropped\
            """).split(" "));
    }

    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        tables().forEach(table -> all.put(table, AGREED.getOrDefault(table, "follows or frozen?")));
        return all;
    }

    /** Names of tables that should have gone along and still name this region. */
    static String holding(String code) {
        StringBuilder holding = new StringBuilder();
        for (String table : tables()) {
            String open = table.equals("task") ? " and state = 'OPEN'" : "";
            if (AGREED.get(table).equals(FOLLOWS)
                    && Sql.number("select count(*) from " + table + " where region_code = '" + code + "'" + open) > 0) {
                holding.append(table).append(' ');
            }
        }
        return holding.toString();
    }
}
