package id.salur.disbursement.stage;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A year with quarters, months and two months: a family is paid for a month once, in whatever form. */
@QuarkusTest
@ServiceTest
class StageOverlapTest {
    @Test
    void monthsOfAQuarterAreTheQuarterAndAreNotPaidTwice() {
        Road road = Road.fresh("PKH", 2020).allocate(10_000_000);
        UUID family = road.families(1, "SMA").get(0);
        String april = road.released("2020-04");
        assertEquals(
                "4",
                Sql.text("select string_agg(month::text, ',' order by month) from stage_claim where run_id = '" + april
                        + "'"));
        UUID late = road.families(1, "SMA").get(0);
        String quarter = road.computed("II");
        road.officer
                .get("/v1/stage-runs/" + quarter)
                .body("families", is(1))
                .body("firstMonth", is(4))
                .body("months", is(3));
        road.officer
                .get("/v1/stage-runs/" + quarter + "/entitlements")
                .body("items.familyId", equalTo(List.of(late.toString())));
        road.officer
                .get("/v1/stage-runs/" + quarter + "/unpaid?reason=IN_ANOTHER_RUN")
                .body("items.familyId", equalTo(List.of(family.toString())));
        road.release(quarter);
        road.released("2020-05");
        road.officer
                .get("/v1/stage-runs/" + road.released("2020-06"))
                .body("families", is(1))
                .body("amount", is(166_668));
        assertEquals(
                "500000 500000",
                Sql.text("select string_agg(amount::text, ' ') from (select sum(amount) as amount from payment"
                        + " where region_code like '" + road.district
                        + ".%' and programme = 'PKH' group by family_id)"));
        String july = road.computed("2020-07");
        road.act(road.officer, july, "submit").statusCode(200);
        String third = road.run("III");
        road.act(road.officer, third, "compute").statusCode(200).body("families", is(0));
        road.act(road.approver, july, "reject", Map.of("reason", "the quarter is paid at once"))
                .statusCode(200);
        road.act(road.officer, third, "compute").statusCode(200).body("families", is(2));
        road.act(road.officer, third, "submit").statusCode(200);
        road.act(road.officer, july, "submit")
                .spec(refused(409, "family-in-another-run"))
                .body("families", is(2));
        road.conserved();
    }

    @Test
    void ofAQuarterAndItsMonthsThatRaceOneWins() {
        Road road = Road.fresh("PKH", 2023).allocate(1_000_000_000);
        road.families(40, "SD");
        List<String> runs = List.of(road.computed("I"), road.computed("2023-01.02"), road.computed("2023-03.04"));
        List<Integer> statuses = road.submitAtOnce(runs);
        assertEquals(
                List.of(statuses.get(0) == 200 ? 409 : 200),
                statuses.subList(1, 3).stream().distinct().toList());
        assertEquals(
                0,
                Sql.number("select count(*) from (select from stage_run r join entitlement e on e.run_id = r.id cross"
                        + " join generate_series(r.first_month::integer, r.stage_no::integer) m where"
                        + " r.region_code = '" + road.district
                        + "' and r.state = 'SUBMITTED' group by e.family_id, m having"
                        + " count(*) > 1)"));
        road.conserved();
    }

    @Test
    void aQuotaHoldsInEveryMonth() {
        Road road = Road.fresh("PKH", 2020).allocate(10_000_000);
        Road.NATION
                .post(
                        "/v1/budgets/PKH/2020/quotas",
                        Map.of("regionCode", road.district, "families", 2, "legalBasis", "decree"))
                .statusCode(201);
        road.families(2, "SD");
        road.act(road.officer, road.computed("2020-10"), "submit").statusCode(200);
        road.families(1, "SD");
        road.act(road.officer, road.computed("IV"), "submit")
                .spec(refused(409, "over-quota"))
                .body("requested", is(3));
    }

    /** What was claimed before a form came into the year is claimed in its pieces too, so that none of them is paid again. */
    @Test
    void aFormThatComesLaterFindsWhatIsPaid() {
        Road road = Road.fresh("PKH", 2022).allocate(10_000_000);
        UUID family = road.families(1, "SD").get(0);
        String run = road.computed("II");
        road.act(road.officer, run, "submit").statusCode(200);
        String claims =
                "select string_agg(month::text, ',' order by month) from stage_claim where run_id = '" + run + "'";
        assertEquals("4", Sql.text(claims));
        Jdbi.create(PostgresResource::owner).useHandle(h -> {
            h.begin();
            h.execute("insert into stage_calendar select 'LATER-' || n, 'PKH', 'MONTH', 2022, 2022, 'YYYY-' || n, n, n,"
                    + " 1, 'FIRST_DAY', 'LAST_MONTH', 'test', false, '' from generate_series(4, 6) n");
            h.createQuery("select recut_claims()").mapTo(Long.class).one();
            assertEquals("4,5,6", h.createQuery(claims).mapTo(String.class).one());
            assertEquals(
                    List.of(family),
                    h.createQuery("select claimed_by_others('PKH', 2022, 5, 1, uuidv7(), array[cast(:family as uuid)])")
                            .bind("family", family)
                            .mapTo(UUID.class)
                            .list());
            h.rollback();
        });
    }
}
