package id.salur.disbursement.report;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * Different families paid in a stage and up to it; where groups and the like are paid, their members. Reads every payment of the year in the region, so it is asked for one
 * regency or less: some 20,000 families and stages.
 */
@ApplicationScoped
class FamiliesByStage implements Report {
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
        return """
            with paid as materialized (
              select p.programme, p.family_id, p.stage, (lpad(r.stage_no::text, 2, '0') || ' ' || p.stage) collate "C" as place,
                     p.families, case when s.paid_settled then p.paid_amount else p.amount end as amount
              from payment p join stage_run r on r.id = p.run_id and (cast(:fund as text) is null or r.fund = :fund)
              join payment_position s on s.state = p.state and (s.position = 'SETTLED' or s.paid_settled)
              where p.fiscal_year = :fiscalYear and (cast(:programme as text) is null or p.programme = :programme)
                and p.region_code >= :from and p.region_code < :below
                and (cast(:bank as text) is null or p.bank = :bank)
            ), payee as (
              select programme, place, stage, family_id, max(families) as families, sum(amount) as amount
              from paid group by programme, place, stage, family_id
            ), stage as (
              select programme, place, stage, sum(families) as families, count(*) as payees, sum(amount) as settled
              from payee group by programme, place, stage
            ), first as (
              select programme, place, sum(families) as families
              from (select programme, family_id, min(place) as place, max(families) as families from payee group by programme, family_id) f
              group by programme, place
            ), running as (
              select s.*, sum(coalesce(f.families, 0)) over so_far as families_to_stage, sum(s.settled) over so_far as settled_to_stage
              from stage s left join first f using (programme, place)
              window so_far as (partition by s.programme order by s.place)
            )
            select programme || ' ' || place as key, programme, stage, families, families_to_stage, payees, settled, settled_to_stage
            from running where cast(:stage as text) is null or stage = :stage\
            """;
    }
}
