package id.salur.disbursement.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Money that lies with a bank, by regency, bank and days since its release. The brackets of days are the thresholds
 * {@code AGEING} that hold on the day asked for.
 */
@ApplicationScoped
class UnreconciledAgeing implements Report {
    @Override
    public String id() {
        return "unreconciled-ageing";
    }

    @Override
    public String english() {
        return "Money with the banks by age";
    }

    @Override
    public String indonesian() {
        return "Uang di bank menurut umur";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("programme", "programme", "program"),
                Column.text("regionCode", "regency code", "kode kabupaten/kota"),
                Column.text("regionName", "regency", "kabupaten/kota"),
                Column.text("bank", "bank", "bank"),
                new Column("daysFrom", Column.Type.DAYS, "days from", "dari hari ke"),
                new Column(
                        "daysTo", Column.Type.DAYS, "days to, empty without end", "sampai hari ke, kosong tanpa batas"),
                Column.count("payments", "payments", "pembayaran"),
                Column.rupiah("amount", "amount, rupiah", "jumlah, rupiah"),
                new Column("oldest", Column.Type.DAYS, "days of the oldest", "hari yang tertua"));
    }

    @Override
    public String sql() {
        return """
            select concat_ws(' ', x.programme, x.regency, x.bank, lpad(coalesce(t.low, 0)::text, 6, '0')) as key,
                   x.programme, x.regency as region_code,
                   (select r.name from region r where r.code = x.regency) as region_name, x.bank, coalesce(t.low, 0) as days_from, t.high as days_to,
                   sum(x.payments) as payments, sum(x.amount) as amount, max(x.age) as oldest
            from (select c.programme, left(c.region_code, 5) as regency, c.bank, c.other_payments as payments, c.in_transit as amount,
                         greatest(cast(:on as date) - r.released_on, 0) as age
            """ + RealisationBy.CELLS.replace("where ", "join stage_run r on r.id = c.run_id\nwhere ") + """
              and c.in_transit > 0 and r.released_on <= :on) x
            left join threshold t on t.name = 'AGEING' and t.valid_from <= :on and (t.valid_to is null or t.valid_to >= :on)
              and x.age >= coalesce(t.low, 0) and (t.high is null or x.age <= t.high)
            group by x.programme, x.regency, x.bank, t.low, t.high\
            """;
    }
}
