package id.salur.disbursement.region;

import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.FactLoader;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import org.jdbi.v3.core.Handle;

/** Loads provinces and regencies, and the names of kecamatan and villages (npm idn-area-data 4.0.1, ODbL 1.0; licences beside the files). */
@ApplicationScoped
class RegionFacts {
    /** What a change renamed since is newer than any edition of the files. */
    private static final String UNCHANGED =
            "not exists (select from region_succession s where s.code_new = excluded.code)";

    private final FactLoader loader;

    RegionFacts(FactLoader loader) {
        this.loader = loader;
    }

    void start(@Observes @Priority(1000) StartupEvent event) {
        loader.load("facts/regions/provinces.csv", RegionFacts::provinces);
        loader.load("facts/regions/regencies.csv", RegionFacts::regencies);
        loader.load("facts/regions/districts.csv", RegionFacts::places);
        loader.load("facts/regions/villages.csv", RegionFacts::places);
    }

    private static long provinces(Handle h, byte[] csv) {
        h.execute("""
            insert into region (code, parent, level, name) values ('ID', null, 'NATION', 'Indonesia') on conflict do nothing\
            """);
        h.execute("create temporary table province_fact (code text, name text) on commit drop");
        CopyIn.csv(h, "province_fact (code, name)", new ByteArrayInputStream(csv));
        return h.execute("""
            insert into region (code, parent, level, name) select code, 'ID', 'PROVINCE', name from province_fact
            on conflict (code) do update set name = excluded.name where\s""" + UNCHANGED);
    }

    private static long regencies(Handle h, byte[] csv) {
        h.execute("create temporary table regency_fact (code text, province_code text, name text) on commit drop");
        CopyIn.csv(h, "regency_fact (code, province_code, name)", new ByteArrayInputStream(csv));
        return h.execute("""
            insert into region (code, parent, level, name) select code, province_code, 'REGENCY', name from regency_fact
            on conflict (code) do update set name = excluded.name where\s""" + UNCHANGED);
    }

    /** Kecamatan or villages: the code of each, of the region above it, its name. */
    private static long places(Handle h, byte[] csv) {
        h.execute("create temporary table place_fact (code text, above text, name text) on commit drop");
        CopyIn.csv(h, "place_fact (code, above, name)", new ByteArrayInputStream(csv));
        return h.execute("""
            insert into place_name (code, name) select code, name from place_fact
            on conflict (code) do update set name = excluded.name where\s""" + UNCHANGED);
    }
}
