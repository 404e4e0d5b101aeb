package id.salur.disbursement.history;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.disbursement.aid.AidOf;
import id.salur.platform.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
            MDO,PKH,71.71,Kota Manado,,2019 tahap III,2019,III,amount,IDR,id-ID,1,STATED,
            MDO,BPNT,71.71,Kota Manado,,2019 tahap IV,2019,IV,amount,IDR,id-ID,1,STATED,
            MDO,PKH,71.71,Kota Manado,,2019 s.d. tahap I,2019,to I,amount,IDR,id-ID,1.550.000,STATED,
            MDO,REMITANSI,71.71,Kota Manado,,2019 rata-rata,2019,,amount,IDR,id-ID,1,STATED,
            MDO,TOTAL,71.71,Kota Manado,,2019,2019,,recipients,KK,id-ID,9,STATED,
            MDO,TOTAL_EXCL_UEP,71.71,Kota Manado,,2019,2019,,recipients,KK,id-ID,2,STATED,
            """.getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        Api.as("auditor", "71")
                .get("/v1/historic-figures/comparison?regionCode=71.71&fiscalYear=2019")
                .statusCode(200)
                .body("items.size()", is(11))
                .body("items[0].computed", is(2_000_000))
                .body("items[0].difference", is(0))
                .body("items[0].computedToStage", nullValue())
                .body("items[1].computed", is(450_000))
                .body("items[1].difference", is(-1_550_000))
                .body("items[1].computedToStage", is(2_000_000))
                .body("items[2].computed", is(2))
                .body("items[3].difference", is(-100_000))
                .body("items[3].roundingUnit", is(100_000))
                .body(
                        "items[3].parts",
                        is(List.of(Map.of("programme", "PKH", "published", 2_000_000, "computed", 2_000_000))))
                .body("items[0].parts", is(List.of()))
                .body("items[4].computed", nullValue())
                .body("items[4].difference", nullValue())
                .body("items[4].notComputed", is("NOTHING_PAID"))
                .body("items[5].notComputed", is("NOTHING_PAID"))
                .body("items[6].notComputed", is("NO_SUCH_STAGE"))
                .body("items[7].stage", nullValue())
                .body("items[7].cumulativeTo", is("I"))
                .body("items[7].computed", is(1_550_000))
                .body("items[8].notComputed", is("UNKNOWN_PROGRAMME"))
                .body("items[9].notComputed", is("PART_NOT_COMPUTED"))
                .body("items[9].computed", nullValue())
                .body("items[9].parts.programme", is(List.of("PKH", "UEP")))
                .body("items[9].parts.computed", is(Arrays.asList(2, null)))
                .body("items[10].parts.programme", is(List.of("PKH")))
                .body("items[10].computed", is(2));
        Api.as("auditor", "72")
                .get("/v1/historic-figures/comparison?regionCode=71.71&fiscalYear=2019")
                .body("items.size()", is(0));
    }

    /** The article of Kepri counts families of aid by application. */
    @Test
    void aidByApplicationIsComparedToo() {
        Road natuna = Road.in("UEP", 2022, "21.03").allocate(30_000_000);
        AidOf.families(natuna, 10, 3_000_000);
        Api auditor = Api.as("auditor", "ID");
        String natunaIn2022 = "/v1/historic-figures/comparison?fiscalYear=2022&regionCode=21.03";
        auditor.get(natunaIn2022 + "&programme=UEP")
                .body("items.published", is(List.of(10)))
                .body("items.computed", is(List.of(10)))
                .body("items.difference", is(List.of(0)));
        auditor.get(natunaIn2022 + "&programme=TOTAL_EXCL_KUBE")
                .body("items[0].notComputed", is("PART_NOT_COMPUTED"))
                .body("items[0].parts.programme", is(List.of("JAMINAN_SOSIAL_PMKS", "UEP")))
                .body("items[0].parts.published", is(List.of(2159, 10)))
                .body("items[0].parts.computed", is(Arrays.asList(null, 10)));
        AidOf.families(Road.in("BANSOS_KK", 2022, "21.02").allocate(2_000_000), 2, 600_000);
        auditor.get("/v1/historic-figures/comparison?fiscalYear=2022&regionCode=21&programme=BANSOS_KK")
                .body("items.find { it.regionCode == '21' }.published", is(11_638))
                .body("items.find { it.regionCode == '21' }.computed", is(2))
                .body("items.find { it.regionCode == '21.71' }.notComputed", is("NOTHING_PAID"));
    }
}
