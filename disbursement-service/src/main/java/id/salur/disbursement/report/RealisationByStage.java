package id.salur.disbursement.report;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RealisationByStage extends RealisationBy {
    RealisationByStage() {
        super(Column.text("programme", "programme", "program"), Column.text("stage", "stage", "tahap"));
    }

    @Override
    public String id() {
        return "realisation-by-stage";
    }

    @Override
    public String english() {
        return "Realisation by stage, each stage alone";
    }

    @Override
    public String indonesian() {
        return "Realisasi menurut tahap, tiap tahap sendiri";
    }

    @Override
    String grouping() {
        return "c.programme || ' ' || lpad(c.stage_no::text, 2, '0') || ' ' || c.stage as key, c.programme, c.stage";
    }

    @Override
    String groups() {
        return "c.programme, c.stage_no, c.stage";
    }
}
