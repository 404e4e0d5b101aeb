package id.salur.disbursement.report;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Different families paid in a stage and up to it; where groups and the like are paid, their members. Reads every payment of the year in the region, so it is asked for one
 * regency or less: some 20,000 families and stages.
 */
@ApplicationScoped
class FamiliesByStage implements Report {
    private static final String SQL = SqlFile.of(FamiliesByStage.class, "families_by_stage");

    @Override
    public String id() {
        return "families-by-stage";
    }

    @Override
    public String english() {
        return "Families paid, in each stage and up to it";
    }

    @Override
    public String indonesian() {
        return "Keluarga yang dibayar, tiap tahap dan sampai tahap itu";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("programme", "programme", "program"),
                Column.text("stage", "stage", "tahap"),
                Column.count("families", "families in the stage", "keluarga pada tahap ini"),
                Column.count(
                        "familiesToStage", "different families up to the stage", "keluarga berbeda sampai tahap ini"),
                Column.count(
                        "payees",
                        "families or groups paid in the stage",
                        "keluarga atau kelompok yang dibayar pada tahap ini"),
                Column.rupiah("settled", "settled in the stage, rupiah", "tersalur pada tahap ini, rupiah"),
                Column.rupiah(
                        "settledToStage", "settled up to the stage, rupiah", "tersalur sampai tahap ini, rupiah"));
    }

    /** A family is paid in several stages: only the money adds up. */
    @Override
    public Set<String> summed() {
        return Set.of("settled");
    }

    /** {@code filter-required} (400) without a regency. */
    @Override
    public void require(ReportQuery query) {
        if (query.regionCode() == null || query.regionCode().length() < Level.REGENCY.digits()) {
            throw Problem.of(ProblemType.FILTER_REQUIRED).with("expected", List.of("regionCode=53.15"));
        }
    }

    @Override
    public String sql() {
        return SQL;
    }
}
