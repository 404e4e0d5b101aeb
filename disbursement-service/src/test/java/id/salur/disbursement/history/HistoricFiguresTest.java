package id.salur.disbursement.history;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the five articles, loaded at start, and what the checks say of them. */
@QuarkusTest
@ServiceTest
class HistoricFiguresTest {
    private static final Api AUDITOR = Api.as("auditor", "ID");

    /** Every figure of the table, which was made from the articles by hand, is answered as it stands there. */
    @Test
    void everyFigureOfTheArticlesCanBeAskedFor() throws IOException {
        Map<String, String> answered = new HashMap<>();
        String cursor = "";
        do {
            JsonPath page = json("/v1/historic-figures?limit=25&cursor=" + cursor);
            for (int i = 0; i < page.getList("items").size(); i++) {
                String item = "items[" + i + "].";
                answered.put(
                        String.join(
                                "|",
                                page.getString(item + "source"),
                                page.getString(item + "programme"),
                                String.join("/", page.<String>getList(item + "regionCodes")),
                                page.getString(item + "period"),
                                page.getString(item + "metric"),
                                page.getString(item + "unit")),
                        new BigDecimal(page.getString(item + "value"))
                                .stripTrailingZeros()
                                .toPlainString());
            }
            cursor = page.getString("next");
        } while (cursor != null);
        int compared = 0;
        try (InputStreamReader file = new InputStreamReader(
                        HistoricFiguresTest.class.getClassLoader().getResourceAsStream("history/published-figures.csv"),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                String codes = row.getField("region_code");
                String key = String.join(
                        "|",
                        row.getField("source"),
                        row.getField("programme"),
                        codes.isEmpty() ? "ID" : codes.replace('|', '/'),
                        row.getField("period"),
                        row.getField("metric"),
                        row.getField("unit"));
                assertEquals(
                        new BigDecimal(row.getField("value"))
                                .stripTrailingZeros()
                                .toPlainString(),
                        answered.get(key),
                        key);
                compared++;
            }
        }
        assertEquals(81, compared);
    }

    private static JsonPath json(String path) {
        return AUDITOR.get(path)
                .statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    }

    private static ValidatableResponse checks(String query) {
        return AUDITOR.get("/v1/historic-figures/checks?limit=500&" + query).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "rule=PARTS_BY_PROGRAMME&regionCode=53&period=2019 tahap IV, 1, equal, OK, 1802339813830, 1802339813830",
        "rule=PARTS_BY_PROGRAMME&regionCode=53.15&metric=amount_stated, 1, cut-off, FLAG, 103185870000, 103185000000",
        "rule=PARTS_BY_REGION&programme=UEP, 1, equal, OK, 465, 465",
        "rule=PARTS_BY_REGION&programme=JAMINAN_SOSIAL_PMKS, 1, equal, OK, 46686, 46686",
        "rule=UNIT_COST&programme=RUTILAHU, 1, ten-times-units, FLAG, 25000000, 150000000",
        "rule=CUMULATIVE_MAXIMUM&programme=PKH, 1, inside, OK, 10600000, 4300668.07",
        "rule=CUMULATIVE_MAXIMUM&programme=BPNT, 1, inside, OK, 1320000, 486223.28",
        "rule=YEAR_MAXIMUM&programme=PKH&regionCode=53.15, 1, inside, OK, 10600000, 4641821.13",
        "rule=YEAR_MINIMUM&programme=PKH&regionCode=15.01&fiscalYear=2014, 1, below, FLAG, 800000, 386479.45",
        "rule=FAMILIES_IN_TWO_LINES&programme=TOTAL&source=004, 1, sum-of-lines, FLAG, 46686, 58849",
        "rule=ROUNDED&programme=PKH&regionCode=15.01&fiscalYear=2015&metric=amount, 1, rounded, FLAG, , 100000000",
        "rule=ROUNDED&programme=PKH&regionCode=53.15&metric=recipients, 1, whole, OK, , 1",
        "rule=DERIVATION&programme=BPNT&regionCode=53&period=2019 tahap IV, 1, equal, OK, 486223.28, 486223"
    })
    void theChecksFindWhatIsKnown(
            String query, int count, String finding, String verdict, BigDecimal expected, BigDecimal found) {
        JsonPath page = checks(query)
                .body("items.size()", is(count))
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
        assertEquals(
                finding + " " + verdict, page.getString("items[0].finding") + " " + page.getString("items[0].verdict"));
        for (Map.Entry<String, BigDecimal> number : mapOf(expected, found).entrySet()) {
            String answered = page.getString("items[0]." + number.getKey());
            assertEquals(0, number.getValue().compareTo(new BigDecimal(answered)), answered);
        }
        assertTrue(!page.getString("items[0].explanation.en").contains("{"));
        assertTrue(!page.getString("items[0].explanation.id").startsWith(page.getString("items[0].rule")));
    }

    private static Map<String, BigDecimal> mapOf(BigDecimal expected, BigDecimal found) {
        return expected == null ? Map.of("found", found) : Map.of("expected", expected, "found", found);
    }

    @Test
    void everyFindingHasItsWordsInBothLanguages() {
        JsonPath page = checks("").extract().jsonPath();
        List<String> rules = page.getList("items.rule");
        assertTrue(rules.size() > 90, "checks: " + rules.size());
        for (String language : List.of("en", "id")) {
            List<String> words = page.getList("items.explanation." + language);
            for (int i = 0; i < rules.size(); i++) {
                assertTrue(words.get(i).contains(" "), words.get(i));
            }
        }
    }

    @Test
    void aFigureCarriesItsFlagsAndItsText() {
        AUDITOR.get("/v1/historic-figures?programme=RUTILAHU&metric=amount")
                .body("items[0].stated", is("Rp 9.900.000.000"))
                .body("items[0].flags", is(List.of("UNIT_COST")))
                .body("items[0].regionName", is("Nusa Tenggara Timur"));
        AUDITOR.get("/v1/historic-figures?programme=RUTILAHU&metric=units")
                .body("items[0].flags", is(List.of("UNIT_COST")));
        AUDITOR.get("/v1/historic-figures?programme=KUBE&regionCode=15.01&metric=village_named")
                .body("items.size()", is(4))
                .body("items.findAll { it.disputed }.size()", is(3))
                .body("items.find { it.regionCodes.size() == 2 }.regionCode", is("15.01"));
        AUDITOR.get("/v1/historic-figures?source=002&programme=PKH&regionCode=53.15&metric=recipients")
                .body("items[0].flags", is(List.of()))
                .body("items[0].value", is(20070));
        AUDITOR.get("/v1/historic-figures?programme=PKH&regionCode=53&metric=recipients&period=2019 tahap IV")
                .body("items[0].stage", nullValue())
                .body("items[0].cumulativeTo", is("IV"));
        AUDITOR.get("/v1/historic-sources").body("items.code", hasItem("004"));
    }

    @Test
    void figuresOutsideTheAreaDoNotExist() {
        Api ntt = Api.as("auditor", "53");
        ntt.get("/v1/historic-figures?limit=500")
                .statusCode(200)
                .body("items.regionCode.collect { it.take(2) }.unique()", is(List.of("53")));
        ntt.get("/v1/historic-figures/checks?limit=500")
                .body("items.regionCode.collect { it.take(2) }.unique()", is(List.of("53")));
        ntt.get("/v1/historic-figures/checks?rule=PARTS_BY_PROGRAMME&verdict=FLAG")
                .body("items.size()", is(1));
        Api.as("facilitator", "53").get("/v1/historic-figures").statusCode(403);
    }

    private static final String HEADER =
            "source,programme,region_code,region_name,disputed,period,fiscal_year,stage,metric,unit,locale,value,basis,note\n";

    private static ValidatableResponse take(Api as, String query, String rows) {
        return as.csv("/v1/historic-figures/imports" + query, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anImportTakesGoodRowsNamesBadOnesAndIsDoneOnce() {
        Api officer = Api.as("province-officer", "73");
        officer.post(
                        "/v1/historic-sources",
                        Map.of(
                                "code",
                                "LK-2021",
                                "title",
                                "Laporan",
                                "publisher",
                                "Dinas Sosial",
                                "dated",
                                "2021",
                                "attribution",
                                "report"))
                .statusCode(201);
        String rows = """
            LK-2021,UEP,73,Sulawesi Selatan,,2021,2021,,recipients,KK,,1.250,STATED,
            LK-2021,UEP,73.01,Kepulauan Selayar,,2021,2021,,recipients,KK,id-ID,1.000,STATED,
            LK-2021,UEP,73.02,Bulukumba,,2021,2021,,recipients,KK,en,"200",STATED,
            LK-2021,UEP,73.03,Bantaeng,,2021,2021,,recipients,KK,id-ID,"1,5",STATED,
            LK-2021,UEP,73.99,Nowhere,,2021,2021,,recipients,KK,id-ID,1,STATED,
            LK-2021,UEP,74.01,Kolaka,,2021,2021,,recipients,KK,id-ID,1,STATED,
            LK-2021,UEP,73.02,Bulukumba,,2021,2021,,recipients,KK,en,"201",STATED,
            NONE,UEP,73.04,Jeneponto,,2021,2021,,recipients,KK,fr-FR,x,GUESSED,
            LK-2021,UEP
            """;
        String id = take(officer, "?locale=id-ID", rows)
                .statusCode(201)
                .body("rows", is(9))
                .body("taken", is(3))
                .body("unchanged", is(0))
                .body("rejected", is(6))
                .extract()
                .path("id");
        String rejects = officer.get("/v1/historic-figures/imports/" + id + "/rejects")
                .statusCode(200)
                .extract()
                .asString();
        for (String expected : List.of(
                "LK-2021,UEP,73.03,Bantaeng,,2021,2021,,recipients,KK,id-ID,\"1,5\",STATED,,5,value,",
                "id-ID,1,STATED,,6,region_code,",
                "id-ID,1,STATED,,7,region_code,",
                "en,201,STATED,,8,metric,",
                "fr-FR,x,GUESSED,,9,basis | locale,",
                "LK-2021,UEP,,,,,,,,,,,,,10,")) {
            assertTrue(rejects.contains(expected), expected + " is not in\n" + rejects);
        }
        Api.with(Tokens.of(List.of("national-officer"), List.of("ID"), "somebody-else"))
                .get("/v1/historic-figures/imports/" + id + "/rejects")
                .statusCode(404);
        officer.get("/v1/historic-figures/checks?source=LK-2021&rule=PARTS_BY_REGION")
                .body("items[0].verdict", is("FLAG"))
                .body("items[0].expected", is(1200))
                .body("items[0].found", is(1250))
                .body("items[0].explanation.id", containsString("1.250"));
        take(officer, "?locale=id-ID", rows)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("taken", is(3));
        take(officer, "", """
            LK-2021,UEP,73.01,Kepulauan Selayar,,2021,2021,,recipients,KK,id-ID,1.000,STATED,again
            LK-2021,UEP,73.02,Bulukumba,,2021,2021,,recipients,KK,id-ID,250,STATED,
            LK-2021,UEP,73.03,Bantaeng,,2021,2021,,recipients,KK,id-ID,50,STATED,
            """)
                .statusCode(201)
                .body("taken", is(1))
                .body("unchanged", is(1))
                .body("rejected", is(1));
        officer.get("/v1/historic-figures?source=LK-2021&regionCode=73.02").body("items[0].value", is(200));
        officer.get("/v1/historic-figures/checks?source=LK-2021&rule=PARTS_BY_REGION")
                .body("items.size()", is(1))
                .body("items[0].verdict", is("OK"));
        Api.as("province-officer", "72")
                .get("/v1/historic-figures/imports/" + id)
                .statusCode(404);
    }

    @Test
    void aFileThatIsNoneChangesNothing() {
        Api officer = Api.as("national-officer", "ID");
        take(officer, "?locale=de-DE", "x").spec(refused(400, "unknown-locale"));
        take(officer, "", "").spec(refused(400, "csv-empty"));
        officer.csv("/v1/historic-figures/imports", "a|b\n1|2\n".getBytes(StandardCharsets.UTF_8))
                .spec(refused(400, "csv-separator"));
        take(officer, "", "002,PKH,\"53\n,x,,2019,2019,,amount,IDR,en,1,STATED,\n")
                .spec(refused(400, "csv-malformed"));
        take(officer, "", "002,PKH,53,x,,2019,2019,,amount,IDR,en,1,STATED").spec(refused(400, "csv-malformed"));
        take(Api.as("auditor", "ID"), "", "x").statusCode(403);
        AUDITOR.get("/v1/historic-figures/comparison?fiscalYear=2019").spec(refused(400, "filter-required"));
        AUDITOR.get("/v1/historic-figures?limit=500").body("items.period", not(hasItem("x")));
    }
}
