package id.salur.disbursement.report;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RealisationByProgramme extends RealisationBy {
    RealisationByProgramme() {
        super(Column.text("programme", "programme", "program"), Column.text("fund", "fund", "sumber dana"));
    }

    @Override
    public String id() {
        return "realisation-by-programme";
    }

    @Override
    public String english() {
        return "Realisation by programme";
    }

    @Override
    public String indonesian() {
        return "Realisasi menurut program";
    }

    @Override
    String grouping() {
        return "c.programme || ' ' || c.fund as key, c.programme, c.fund";
    }

    @Override
    String groups() {
        return "c.programme, c.fund";
    }
}
