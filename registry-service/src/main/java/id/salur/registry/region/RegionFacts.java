package id.salur.registry.region;

import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.FactLoader;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import org.jdbi.v3.core.Handle;

/** Loads the bundled regions by COPY, once per content of each file (ODbL 1.0, see the licence beside the files), and what is known of their names. */
@ApplicationScoped
class RegionFacts {
    private static final String FOLDER = "facts/regions/";

    private final FactLoader facts;

    RegionFacts(FactLoader facts) {
        this.facts = facts;
    }

    void load(@Observes @Priority(500) StartupEvent event) {
        facts.load(FOLDER + "provinces.csv", (h, csv) -> level(h, csv, "PROVINCE", "code, name"));
        facts.load(FOLDER + "regencies.csv", (h, csv) -> level(h, csv, "REGENCY", "code, parent_code, name"));
        facts.load(FOLDER + "districts.csv", (h, csv) -> level(h, csv, "DISTRICT", "code, parent_code, name"));
        facts.load(FOLDER + "villages.csv", (h, csv) -> level(h, csv, "VILLAGE", "code, parent_code, name"));
        facts.load(FOLDER + "named-in-sources.csv", RegionFacts::statisticsCodes);
        facts.load(FOLDER + "other-names.csv", RegionFacts::otherNames);
        facts.load(FOLDER + "disputes.csv", RegionFacts::disputes);
    }

    /** What a change ended, began or renamed since is newer than any edition of the files. */
    private static long level(Handle h, byte[] csv, String level, String columns) {
        h.execute("create temp table region_in (code text, parent_code text, name text) on commit drop");
        long rows = CopyIn.csv(h, "region_in (" + columns + ")", new ByteArrayInputStream(csv));
        h.createUpdate("""
            insert into region (code, parent_code, level, name)
            select code, parent_code, :level, name from region_in i
             where not exists (select from region k where k.code = i.code and k.valid_from > '1900-01-01')
            on conflict (code, valid_from) do update set name = excluded.name, parent_code = excluded.parent_code
            where (region.name, region.parent_code) is distinct from (excluded.name, excluded.parent_code)\
            """).bind("level", level).execute();
        h.execute("drop table region_in");
        if (level.equals("REGENCY")) {
            shortNames(h);
        }
        return rows;
    }

    /** A city is asked for as Batam more often than as Kota Batam; of a village "Kota" is part of the name. */
    private static void shortNames(Handle h) {
        h.execute("""
            insert into region_name (code, name, source)
            select code, substr(name, 6), 'Its name without the word for its kind' from region
             where level = 'REGENCY' and name like 'Kota %' and valid_to is null
            on conflict do nothing\
            """);
    }

    private static long statisticsCodes(Handle h, byte[] csv) {
        h.execute("create temp table named_in (code text, name text, bps_code text, codes_differ text, source text) on"
                + " commit drop");
        long rows = CopyIn.csv(h, "named_in", new ByteArrayInputStream(csv));
        h.execute("""
            update region r set bps_code = n.bps_code from named_in n
            where n.code = r.code and r.valid_to is null and n.bps_code <> '' and r.bps_code is distinct from n.bps_code\
            """);
        return rows;
    }

    private static long otherNames(Handle h, byte[] csv) {
        h.execute("create temp table name_in (code text, name text, valid_from date, valid_to date, source text) on"
                + " commit drop");
        long rows = CopyIn.csv(h, "name_in", new ByteArrayInputStream(csv));
        h.execute("""
            insert into region_name (code, name, valid_from, valid_to, source) select code, name, valid_from, valid_to, source from name_in
            on conflict (code, name, valid_from) do update set valid_to = excluded.valid_to, source = excluded.source\
            """);
        return rows;
    }

    private static long disputes(Handle h, byte[] csv) {
        h.execute("create temp table dispute_in (code text, valid_from date, valid_to date, takes_families boolean,"
                + " source text, note text) on commit drop");
        long rows = CopyIn.csv(h, "dispute_in", new ByteArrayInputStream(csv));
        h.execute("""
            insert into region_dispute (code, valid_from, valid_to, takes_families, source, note)
            select code, valid_from, valid_to, takes_families, source, note from dispute_in
            on conflict (code, valid_from) do update
               set valid_to = coalesce(excluded.valid_to, region_dispute.valid_to), takes_families = excluded.takes_families,
                   source = excluded.source, note = excluded.note\
            """);
        return rows;
    }
}
