package id.salur.disbursement.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Failed payments by the bank's reason, and what became of them. Reads the sums of {@code realisation_cell}. */
@ApplicationScoped
class FailuresByReason implements Report {
    @Override
    public String id() {
        return "failures-by-reason";
    }

    @Override
    public String english() {
        return "Failed payments by reason";
    }

    @Override
    public String indonesian() {
        return "Pembayaran gagal menurut alasan";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("programme", "programme", "program"),
                Column.text("reason", "reason", "alasan"),
                Column.count("payments", "failed payments", "pembayaran gagal"),
                Column.rupiah("amount", "failed, rupiah", "gagal, rupiah"),
                Column.rupiah("waiting", "of it waiting, rupiah", "menunggu, rupiah"),
                Column.rupiah("followedUp", "of it in a follow-up, rupiah", "disusulkan, rupiah"),
                Column.rupiah("returned", "of it returned to the treasury, rupiah", "kembali ke kas negara, rupiah"));
    }

    @Override
    public String sql() {
        return """
                select c.programme || ' ' || c.reason as key, c.programme, c.reason, sum(c.other_payments) as payments,
                       sum(c.held + c.followed_up + c.returned) as amount, sum(c.held) as waiting, sum(c.followed_up) as followed_up,
                       sum(c.returned) as returned
                """ + RealisationBy.CELLS + """
                  and c.reason <> '' and c.held + c.followed_up + c.returned > 0
                group by c.programme, c.reason""";
    }
}
