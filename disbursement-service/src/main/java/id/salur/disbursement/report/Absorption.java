package id.salur.disbursement.report;

import id.salur.disbursement.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How much of what a region was allocated reached families. Reads the balances of the accounts in and below each region, few
 * a run; the conservation proof compares the same balances with the orders and the payments.
 */
@ApplicationScoped
class Absorption implements Report {
    private static final int PROGRAMME = 0;
    private static final int FUND = 1;
    private static final int REGION = 2;

    @Override
    public String id() {
        return "absorption";
    }

    @Override
    public String english() {
        return "Absorption against allocation";
    }

    @Override
    public String indonesian() {
        return "Penyerapan terhadap alokasi";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("programme", "programme", "program"),
                Column.text("fund", "fund", "sumber dana"),
                Column.text("regionCode", "region code", "kode wilayah"),
                Column.text("regionName", "region", "wilayah"),
                Column.rupiah("allocated", "allocated, rupiah", "dialokasikan, rupiah"),
                Column.rupiah("settled", "settled, rupiah", "tersalur, rupiah"),
                Column.rupiah("inTransit", "in transit, rupiah", "dalam perjalanan, rupiah"),
                Column.rupiah("committed", "committed to runs, rupiah", "terikat pada penyaluran, rupiah"),
                Column.rupiah("returned", "returned to the treasury, rupiah", "kembali ke kas negara, rupiah"),
                Column.rupiah("free", "not used, rupiah", "belum dipakai, rupiah"),
                new Column("absorbed", Column.Type.PERCENT, "settled, % of allocated", "tersalur, % dari alokasi"));
    }

    /** A region holds what lies below it: only the highest that are shown count. */
    @Override
    public Predicate<List<Object>> counted() {
        Map<String, String> highest = new HashMap<>();
        return row -> {
            String budget = row.get(PROGRAMME) + " " + row.get(FUND);
            String code = (String) row.get(REGION);
            String above = highest.get(budget);
            if (above != null && (above.equals(Regions.NATION) || code.startsWith(above + "."))) {
                return false;
            }
            highest.put(budget, code);
            return true;
        };
    }

    @Override
    public String sql() {
        return """
                with held as (
                  select a.programme, a.fund, r.code, r.name, a.kind, a.balance
                  from account a
                  cross join lateral (select distinct code from (values ('ID'), (left(a.region_code, 2)), (left(a.region_code, 5))) v (code)) n
                  join region r on r.code = n.code
                  where a.fiscal_year = :fiscalYear and (cast(:programme as text) is null or a.programme = :programme)
                    and a.kind <> 'TREASURY' and (cast(:fund as text) is null or a.fund = :fund) and a.region_code >= :from and a.region_code < :below
                    and (r.code = 'ID' or length(r.code) <= :digits) and r.code >= :from and r.code < :below and in_area(r.code)
                ), sums as (
                  select programme, fund, code, name, sum(balance) as allocated,
                         coalesce(sum(balance) filter (where kind = 'SETTLED'), 0) as settled,
                         coalesce(sum(balance) filter (where kind = 'IN_TRANSIT'), 0) as in_transit,
                         coalesce(sum(balance) filter (where kind = 'STAGE_RUN'), 0) as committed,
                         coalesce(sum(balance) filter (where kind = 'RETURNED'), 0) as returned
                  from held group by programme, fund, code, name
                )
                select (case code when 'ID' then '' else code end) || ' ' || programme || ' ' || fund as key, programme, fund, code as region_code,
                       name as region_name, allocated, settled, in_transit, committed, returned,
                       allocated - settled - in_transit - committed - returned as free,
                       round(100.0 * settled / nullif(allocated, 0), 2) as absorbed
                from sums""";
    }
}
