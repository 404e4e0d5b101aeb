package id.salur.disbursement.report;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RealisationByRegion extends RealisationBy {
    RealisationByRegion() {
        super(
                Column.text("programme", "programme", "program"),
                Column.text("regionCode", "region code", "kode wilayah"),
                Column.text("regionName", "region", "wilayah"));
    }

    @Override
    public String id() {
        return "realisation-by-region";
    }

    @Override
    public String english() {
        return "Realisation by region";
    }

    @Override
    public String indonesian() {
        return "Realisasi menurut wilayah";
    }

    @Override
    String grouping() {
        return """
                area.code || ' ' || c.programme as key, c.programme, area.code as region_code,
                coalesce((select r.name from region r where r.code = area.code),
                         (select d.name from place_name d where d.code = area.code)) as region_name""";
    }

    @Override
    String cells() {
        return CELLS.replace("where ", "cross join lateral (select left(c.region_code, :digits) as code) area\nwhere ");
    }

    @Override
    String groups() {
        return "area.code, c.programme";
    }
}
