package id.salur.disbursement.report;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RealisationByBank extends RealisationBy {
    RealisationByBank() {
        super(Column.text("programme", "programme", "program"), Column.text("bank", "bank", "bank"));
    }

    @Override
    public String id() {
        return "realisation-by-bank";
    }

    @Override
    public String english() {
        return "Realisation by bank";
    }

    @Override
    public String indonesian() {
        return "Realisasi menurut bank";
    }

    @Override
    String grouping() {
        return "c.bank || ' ' || c.programme as key, c.programme, c.bank";
    }

    @Override
    String groups() {
        return "c.bank, c.programme";
    }
}
