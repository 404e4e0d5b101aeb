package id.salur.disbursement.programme;

import static org.hamcrest.Matchers.is;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A programme that nobody wrote code for: rows of facts, and its families are paid. */
@QuarkusTest
@ServiceTest
class NewProgrammeTest {
    @Test
    void aNewProgrammeIsData() {
        Sql.execute(
                "insert into programme (code, name_id, name_en, stages, kind, payee)"
                        + " values ('BLT_BARU', 'Bantuan Baru', 'New Aid', 'MONTH', 'MONTHLY_CASH', 'FAMILY')",
                "insert into programme_rule (id, programme, valid_from, calculation, requires_component, legal_basis,"
                        + " confirmation) values ('BLT_BARU-RULE', 'BLT_BARU', '2021-01-01', 'PER_FAMILY', false, 'test',"
                        + " 'test')",
                "insert into rate (id, programme, component, basis, applies_to, valid_from, month_amount, payable,"
                        + " legal_basis, confirmation) values ('BLT_BARU-2021', 'BLT_BARU', 'TUNAI', 'FAMILY', 'ALL',"
                        + " '2021-01-01', 300000, true, 'test', 'test')",
                "insert into stage_calendar (id, programme, form, year_from, stage, number, first_month, months,"
                        + " reference, remainder, legal_basis, confirmed) select 'BLT_BARU-' || n, 'BLT_BARU', 'MONTH',"
                        + " 2021, 'YYYY-' || lpad(n::text, 2, '0'), n, n, 1, 'FIRST_DAY', 'EXACT', 'test', false from"
                        + " generate_series(1, 12) n");
        Road road = Road.fresh("BLT_BARU", 2021).allocate(600_000);
        road.families(2);
        String run = road.released("2021-07");
        road.officer.get("/v1/stage-runs/" + run).body("amount", is(600_000)).body("families", is(2));
        String batch = road.batch(run);
        road.results(batch, road.paid(batch)).statusCode(201).body("paid", is(2));
        road.conserved();
    }
}
