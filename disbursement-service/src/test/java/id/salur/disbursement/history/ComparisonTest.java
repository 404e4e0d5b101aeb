package id.salur.disbursement.history;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was published beside what was paid. */
@QuarkusTest
@ServiceTest
class ComparisonTest {
    @Test
    void publishedAndComputedStandSideBySide() {
        Road road = Road.in("PKH", 2019, "71.71").allocate(10_000_000);
        road.families(2, "SD");
        String first = road.batch(road.released("I"));
        road.results(first, road.paid(first)).statusCode(201);
        String second = road.batch(road.released("II"));
        road.results(second, road.paid(second)).statusCode(201);
        Api officer = Api.as("district-officer", "71.71");
        officer.post(
                        "/v1/historic-sources",
                        Map.of(
                                "code",
                                "MDO",
                                "title",
                                "Laporan",
                                "publisher",
                                "Dinas Sosial",
                                "dated",
                                "2019",
                                "attribution",
                                "report"))
                .statusCode(201);
        officer.csv("/v1/historic-figures/imports", """
                        source,programme,region_code,region_name,disputed,period,fiscal_year,stage,metric,unit,locale,value,basis,note
                        MDO,PKH,71.71,Kota Manado,,2019,2019,,amount,IDR,id-ID,2.000.000,STATED,
                        MDO,PKH,71.71,Kota Manado,,2019 tahap II,2019,II,amount,IDR,id-ID,2.000.000,STATED,
                        MDO,PKH,71.71,Kota Manado,,2019,2019,,recipients,KPM,id-ID,2,STATED,
                        MDO,TOTAL,71.71,Kota Manado,,2019,2019,,amount,IDR,id-ID,"2,1 juta",STATED,
                        MDO,UEP,71.71,Kota Manado,,2019,2019,,recipients,KK,id-ID,7,STATED,
                        """.getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        Api.as("auditor", "71")
                .get("/v1/historic-figures/comparison?regionCode=71.71&fiscalYear=2019")
                .statusCode(200)
                .body("items.size()", is(4))
                .body("items[0].computed", is(2_000_000))
                .body("items[0].difference", is(0))
                .body("items[0].computedToStage", nullValue())
                .body("items[1].computed", is(450_000))
                .body("items[1].difference", is(-1_550_000))
                .body("items[1].computedToStage", is(2_000_000))
                .body("items[2].computed", is(2))
                .body("items[3].difference", is(-100_000))
                .body("items[3].roundingUnit", is(100_000));
        Api.as("auditor", "72")
                .get("/v1/historic-figures/comparison?regionCode=71.71&fiscalYear=2019")
                .body("items.size()", is(0));
    }
}
