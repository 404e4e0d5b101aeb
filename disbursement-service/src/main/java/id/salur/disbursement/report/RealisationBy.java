package id.salur.disbursement.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Realisation grouped by something. Reads the sums of {@code realisation_cell}, never the payments: the cost grows with
 * villages, runs and states, not with families.
 */
abstract class RealisationBy implements Report {
    private static final List<Column> MEASURES = List.of(
            Column.count("payments", "payments that reached their families", "pembayaran yang sampai"),
            Column.count(
                    "familyPayments",
                    "families of these payments, each once a payment",
                    "keluarga pada pembayaran itu, dihitung tiap pembayaran"),
            Column.rupiah("settled", "settled, rupiah", "tersalur, rupiah"),
            Column.rupiah("inTransit", "in transit, rupiah", "dalam perjalanan, rupiah"),
            Column.rupiah("failed", "failed and held, rupiah", "gagal dan tertahan, rupiah"),
            Column.rupiah("returned", "returned to the treasury, rupiah", "kembali ke kas negara, rupiah"));

    static final String CELLS = """
         from realisation c
        where c.fiscal_year = :fiscalYear and (cast(:programme as text) is null or c.programme = :programme)
          and c.region_code >= :from and c.region_code < :below
          and (cast(:fund as text) is null or c.fund = :fund) and (cast(:stage as text) is null or c.stage = :stage) and (cast(:bank as text) is null or c.bank = :bank)
        """;

    private static final String SUMS = """
        , sum(c.settled_payments) as payments, sum(c.settled_families) as family_payments, sum(c.settled) as settled, sum(c.in_transit) as in_transit, sum(c.held) as failed,
          sum(c.returned) as returned\
        """;

    private final List<Column> columns;

    RealisationBy(Column... by) {
        columns = new ArrayList<>(List.of(by));
        columns.addAll(MEASURES);
    }

    /** Select list of the grouping, with {@code key}. */
    abstract String grouping();

    /** What to group by. */
    abstract String groups();

    String cells() {
        return CELLS;
    }

    @Override
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    @Override
    public String sql() {
        return "select " + grouping() + SUMS + cells() + "group by " + groups();
    }
}
