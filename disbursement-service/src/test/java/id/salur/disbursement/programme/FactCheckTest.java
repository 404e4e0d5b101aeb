package id.salur.disbursement.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts that would make an amount ambiguous, or leave a day without one, stop the start and say which they are. */
@QuarkusTest
@ServiceTest
class FactCheckTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update rate set valid_to = '2019-11-30' where id = 'PKH-2019-SD'"
                        + "| facts with a gap: no rate of PKH SD on {[2019-12-01,2020-01-01)}",
                "update rate set valid_to = '2017-12-31' where programme = 'PKH' and component like 'FLAT%'"
                        + "| facts with a gap: no rate of PKH under PKH-RULE-2017 on {[2018-01-01,2019-01-01)}",
                "update programme_rule set valid_to = '2018-11-30' where id = 'PKH-RULE-2017'"
                        + "| facts with a gap: no rule of PKH on {[2018-12-01,2019-01-01)}",
                "update rate set annual_amount = 5 where id = 'PKH-2019-SD'"
                        + "| facts with a gap: rate PKH-2019-SD: its stages are not its year",
                "update rate set valid_to = '2021-01-01' where id = 'PKH-2020-SD'"
                        + "| facts overlap: rates PKH-2020-SD and PKH-2021-SD",
                "update programme_rule set valid_to = '2017-01-01' where id = 'PKH-RULE-2016'"
                        + "| facts overlap: rules PKH-RULE-2016 and PKH-RULE-2017",
                "update cap_rule set component = 'SD' where id = 'PKH-CAP-2021-SMP'"
                        + "| facts overlap: caps PKH-CAP-2021-SD and PKH-CAP-2021-SMP",
                "update stage_calendar set months = 4 where id = 'PKH-2007-QUARTER-01'"
                        + "| facts overlap: stages PKH-2007-QUARTER-01 and PKH-2007-QUARTER-02",
                "update stage_calendar set stage = 'I' where id = 'PKH-2020-MONTH-04'"
                        + "| facts overlap: stages PKH-2007-QUARTER-01 and PKH-2020-MONTH-04",
                "update stage_calendar set number = 9 where id = 'BPNT-2007-MONTH-08'"
                        + "| facts overlap: stages BPNT-2007-MONTH-08 and BPNT-2007-MONTH-09",
                "update stage_calendar set year_to = 2024 where id = 'PKH-2007-QUARTER-04'"
                        + "| facts with a gap: no stage of PKH on 2025-10-01",
                "update stage_calendar set year_to = 2020 where id = 'BPNT-2020-TWO_MONTHS-03'"
                        + "| facts with a gap: stages of BPNT TWO_MONTHS pause in 2021",
                "update stage_calendar set remainder = 'EXACT' where id = 'PKH-2020-MONTH-05'"
                        + "| facts with a gap: stage PKH-2020-MONTH-05 does not divide PKH-2020-SMA",
                "update stage_calendar set year_from = 2015 where id like 'PKH-2020-MONTH-%'| facts with a gap: stage"
                        + " PKH-2020-MONTH-04 does not divide PKH-RULE-2015; stage PKH-2020-MONTH-05 does not divide"
                        + " PKH-RULE-2015; stage PKH-2020-MONTH-06 does not divide PKH-RULE-2015; stage PKH-2020-MONTH-07"
                        + " does not divide PKH-RULE-2015; stage PKH-2020-MONTH-08 does not divide PKH-RULE-2015; stage"
                        + " PKH-2020-MONTH-09 does not divide PKH-RULE-2015; stage PKH-2020-MONTH-10 does not divide"
                        + " PKH-RULE-2015; stage PKH-2020-MONTH-11 does not divide PKH-RULE-2015; stage PKH-2020-MONTH-12"
                        + " does not divide PKH-RULE-2015"
            })
    void badFactsAreRefusedByName(String change, String message) {
        Jdbi.create(PostgresResource::owner).useHandle(h -> {
            h.begin();
            check(h);
            h.execute(change);
            Consumer<Handle> check = FactCheckTest::check;
            assertEquals(
                    message,
                    assertThrows(IllegalStateException.class, () -> check.accept(h))
                            .getMessage());
            h.rollback();
        });
    }

    private static void check(Handle h) {
        FactCheck.refuseOverlaps(h);
        FactCheck.refuseGaps(h);
    }
}
