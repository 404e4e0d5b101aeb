package id.salur.disbursement.aid;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class AidBadInputTest {
    @ParameterizedTest
    @CsvSource({
        "KUBE, 2016, 4, 2000000, group-size",
        "KUBE, 2016, 11, 2000000, group-size",
        "KUBE, 2010, 21, 2000000, group-size",
        "KUBE, 2010, 20, 2000000, ''",
        "KUBE, 2016, 10, 20000000, unit-cost-out-of-range",
        "KUBE, 2016, 10, 1999999, unit-cost-out-of-range",
        "RUTILAHU, 2018, 1, 150000000, unit-cost-out-of-range",
        "RUTILAHU, 2018, 1, 20000000, unit-cost-out-of-range",
        "RUTILAHU, 2018, 1, 16500000, ''",
        "RUTILAHU, 2022, 1, 20000000, ''",
        "RUTILAHU, 2022, 1, 15000000, unit-cost-out-of-range",
        "RUTILAHU, 2022, 2, 20000000, group-size",
        "SARLING, 2019, 1, 5000000, group-size",
        "BANTUAN_PERALATAN, 2019, 1, 5000000, items-or-cost",
        "PKH, 2019, 1, 5000000, unknown-rule",
        "BEDAH, 2019, 1, 5000000, unknown-programme"
    })
    void theRuleOfTheYearIsHeld(String programme, int year, int members, long cost, String slug) {
        Applicants aid = new Applicants(programme, year, "16.06");
        if (slug.isEmpty()) {
            aid.propose(aid.families(members), cost).statusCode(201);
        } else {
            aid.propose(aid.families(members), cost).spec(refused(422, slug));
        }
    }

    @Test
    void theRefusalTellsTheRange() {
        Applicants aid = new Applicants("RUTILAHU", 2018, "16.07");
        aid.propose(aid.families(1), 150_000_000)
                .body("min", is(13_500_000))
                .body("max", is(16_500_000))
                .body("rule", is("RUTILAHU-2007"));
        List<UUID> families = new Applicants("KUBE", 2016, "16.07").families(4);
        new Applicants("KUBE", 2016, "16.07")
                .propose(
                        List.of(families.get(0), families.get(1), families.get(2), families.get(3), families.get(3)),
                        2_000_000)
                .statusCode(422)
                .body("found", is(4))
                .body("min", is(5));
    }

    @Test
    void aMemberIsInOneOpenGroup() {
        Applicants kube = new Applicants("KUBE", 2016, "16.08");
        List<UUID> families = kube.families(9);
        String first = created(kube.propose(families.subList(0, 5), 2_000_000));
        kube.propose(families.subList(4, 9), 2_000_000).spec(refused(409, "family-in-another-application"));
        assertEquals(5, Sql.number("select count(*) from aid_member where region_code like '16.08.%' and open"));
        kube.act(kube.road.officer, first, "reject", Map.of("reason", "no plan"))
                .statusCode(200);
        kube.propose(families.subList(4, 9), 2_000_000).statusCode(201);
        Applicants later = new Applicants("KUBE", 2017, "16.08");
        later.propose(families.subList(4, 9), 2_000_000).statusCode(409);
        Applicants house = new Applicants("BANSOS_KK", 2021, "16.08");
        house.propose(families.subList(0, 1), 600_000).statusCode(201);
        house.propose(families.subList(0, 1), 600_000).statusCode(409);
        new Applicants("BANSOS_KK", 2022, "16.08")
                .propose(families.subList(0, 1), 600_000)
                .statusCode(201);
    }

    @Test
    void ofTwoGroupsThatRaceForAMemberOneIsRefused() {
        Applicants kube = new Applicants("KUBE", 2018, "16.12");
        List<UUID> families = kube.families(9);
        List<Integer> answers = AtOnce.statuses(
                List.of(families.subList(0, 5), families.subList(4, 9)), group -> kube.propose(group, 2_000_000));
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
        assertEquals(1, Sql.number("select count(*) from aid_application where region_code like '16.12.%'"));
    }

    @Test
    void familiesOfElsewhereAreNotKnown() {
        Applicants kube = new Applicants("KUBE", 2016, "16.09");
        List<UUID> elsewhere = new Applicants("KUBE", 2016, "16.10").families(5);
        kube.propose(elsewhere, 2_000_000)
                .spec(refused(422, "unknown-family"))
                .body("families", is(5))
                .body("familyIds", hasItem(elsewhere.get(0).toString()));
        Api.as("facilitator", "16.11")
                .post(
                        "/v1/aid-applications",
                        Map.of(
                                "programme",
                                "SARLING",
                                "fiscalYear",
                                2019,
                                "regionCode",
                                "16.09.01.2001",
                                "unitCost",
                                5_000_000))
                .spec(refused(403, "outside-area"));
        String id = created(kube.propose(kube.families(5), 2_000_000));
        Api.as("district-officer", "16.11").get("/v1/aid-applications/" + id).statusCode(404);
    }
}
