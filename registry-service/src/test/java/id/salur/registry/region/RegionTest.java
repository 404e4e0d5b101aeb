package id.salur.registry.region;

import static id.salur.platform.testing.Api.refused;
import static id.salur.registry.Office.AUDITOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Sql;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class RegionTest {
    @Inject
    RegionFacts facts;

    @Test
    void allFourLevelsAreLoadedOnce() {
        facts.load(null);
        AUDITOR.get("/v1/regions/counts?on=2019-01-01")
                .statusCode(200)
                .body("provinces", equalTo(38))
                .body("regencies", equalTo(514))
                .body("districts", equalTo(7285))
                .body("villages", equalTo(83762));
    }

    @Test
    void bothCodesAreKeptApart() {
        AUDITOR.get("/v1/regions/21.01")
                .body("name", equalTo("Kabupaten Bintan"))
                .body("bpsCode", equalTo("2102"));
        AUDITOR.get("/v1/regions/21.02")
                .body("name", equalTo("Kabupaten Karimun"))
                .body("bpsCode", equalTo("2101"));
        AUDITOR.get("/v1/regions/53.15.05.2003").body("bpsCode", nullValue()).body("parent", equalTo("53.15.05"));
    }

    @Test
    void aNameIsNoKey() {
        AUDITOR.get("/v1/regions?level=VILLAGE&q=kebun baru&limit=500")
                .body("items.code", hasItem("15.01.01.2011"))
                .body("items.code", hasItem("15.01.19.2007"));
    }

    @Test
    void aDisputedVillageSaysWhyAndWhoSaysSo() {
        AUDITOR.get("/v1/regions/15.01.19.2005")
                .statusCode(200)
                .body("name", equalTo("Sako Duo"))
                .body("status", equalTo("disputed"))
                .body("path", contains("Jambi", "Kabupaten Kerinci", "Kayu Aro Barat"))
                .body("dispute.source", containsString("article 000"))
                .body("dispute.note", containsString("Gunung Raya"))
                .body("dispute.takesFamilies", equalTo(true))
                .body("otherNames.name", contains("Sako dua"))
                .body("successors", hasSize(0));
        AUDITOR.get("/v1/regions/15.01.19.2005?on=2015-12-31")
                .body("status", equalTo("active"))
                .body("dispute", nullValue());
        AUDITOR.get("/v1/regions?parent=15.01.19&limit=500")
                .body(
                        "items.findAll { it.status == 'disputed' }.code",
                        contains("15.01.19.2005", "15.01.19.2007", "15.01.19.2009"));
        AUDITOR.get("/v1/regions/15.01.01.2016").body("status", equalTo("active"));
    }

    @Test
    void aNameIsFoundHoweverTheArticlesSpellIt() {
        for (String[] one : new String[][] {
            {"Sungai Hangat", "15.01.01.2016"},
            {"sungai hangat", "15.01.01.2016"},
            {"Desa Sako Dua", "15.01.19.2005"},
            {"Sako duo", "15.01.19.2005"},
            {"Soengai Djamboe", "15.01.19.2009"}
        }) {
            AUDITOR.get("/v1/regions/search?level=VILLAGE&regionCode=15.01&name=" + one[0])
                    .statusCode(200)
                    .body("items[0].code", equalTo(one[1]))
                    .body("items[0].similarity", equalTo(1f));
        }
        AUDITOR.get("/v1/regions/search?name=Kepri").body("items[0].code", equalTo("21"));
        AUDITOR.get("/v1/regions/search?name=Batam&level=REGENCY").body("items[0].code", equalTo("21.71"));
        AUDITOR.get("/v1/regions/search?name=Sungay Hangad&regionCode=15.01")
                .body("items[0].code", equalTo("15.01.01.2016"))
                .body("items[0].foundName", equalTo("Sungai hangat"))
                .body("items[0].similarity", lessThan(1f));
    }

    @Test
    void aNameThatStandsTwiceSaysWhereEachLies() {
        AUDITOR.get("/v1/regions/search?name=Kebun baru&regionCode=15.01&limit=2")
                .body("items.code", contains("15.01.01.2011", "15.01.19.2007"))
                .body(
                        "items.path",
                        contains(
                                List.of("Jambi", "Kabupaten Kerinci", "Gunung Raya"),
                                List.of("Jambi", "Kabupaten Kerinci", "Kayu Aro Barat")));
    }

    @Test
    void thePagesOfASearchJoinUpInItsOrder() {
        List<String> whole = AUDITOR.get("/v1/regions/search?name=Kebun baru&regionCode=15&limit=500")
                .extract()
                .path("items.code");
        assertTrue(whole.size() > 8, whole.toString());
        List<String> joined = new ArrayList<>();
        String next = null;
        do {
            var page = AUDITOR.get("/v1/regions/search?name=Kebun baru&regionCode=15&limit=4"
                            + (next == null ? "" : "&cursor=" + next))
                    .statusCode(200);
            joined.addAll(page.extract().path("items.code"));
            next = page.extract().path("next");
        } while (next != null);
        assertEquals(whole, joined);
        AUDITOR.get("/v1/regions/search?name=ke").spec(refused(400, "invalid-request"));
        AUDITOR.get("/v1/regions/search?name=kebun&cursor=*").spec(refused(400, "invalid-cursor"));
    }

    @Test
    void aSearchReadsTheIndexOfPartsOfNames() {
        Sql.execute("analyze region");
        String plan = Sql.text(
                "explain (format json) select code from region where name_key % place_key('Sungai Hangat') and code >="
                        + " '' and code < '~'");
        assertTrue(plan.contains("region_similar"), plan);
    }

    @Test
    void thePagesOfAParentJoinUpToAllOfIt() {
        String next = null;
        int seen = 0;
        do {
            var page = AUDITOR.get(
                            "/v1/regions?parent=53.15&on=2019-01-01&limit=5" + (next == null ? "" : "&cursor=" + next))
                    .statusCode(200);
            page.body("items.parent", everyItem(equalTo("53.15")));
            seen += page.extract().<List<?>>path("items").size();
            next = page.extract().path("next");
        } while (next != null);
        assertEquals(12, seen);
    }

    @Test
    void whatIsNoCodeIsRefused() {
        AUDITOR.get("/v1/regions/5315").spec(refused(400, "invalid-region-code"));
        AUDITOR.get("/v1/regions/99.99").spec(refused(404, "not-found"));
        AUDITOR.get("/v1/regions?cursor=*").spec(refused(400, "invalid-cursor"));
        RestAssured.get("/v1/regions").then().spec(refused(401, "unauthenticated"));
    }

    @Test
    void theProblemPageResolves() {
        RestAssured.get("/errors/unknown-village").then().statusCode(200).body(notNullValue());
        AUDITOR.get("/v1/regions?level=PROVINCE&on=2019-01-01&limit=500").body("items", hasSize(38));
    }
}
