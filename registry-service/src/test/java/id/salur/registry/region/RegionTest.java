package id.salur.registry.region;

import static id.salur.platform.testing.Api.refused;
import static id.salur.registry.Office.AUDITOR;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Sql;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class RegionTest {
    @Inject
    RegionFacts facts;

    @Test
    void allFourLevelsAreLoadedOnce() {
        facts.load(null);
        AUDITOR.get("/v1/regions/counts")
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
    void thePagesOfAParentJoinUpToAllOfIt() {
        String next = null;
        int seen = 0;
        do {
            var page = AUDITOR.get("/v1/regions?parent=53.15&limit=5" + (next == null ? "" : "&cursor=" + next))
                    .statusCode(200);
            page.body("items.parent", everyItem(equalTo("53.15")));
            seen += page.extract().<java.util.List<?>>path("items").size();
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
        assertEquals(Sql.NONE, Sql.text("select code from region where valid_to is not null limit 1"));
        AUDITOR.get("/v1/regions?level=PROVINCE&limit=500").body("items", hasSize(38));
    }
}
