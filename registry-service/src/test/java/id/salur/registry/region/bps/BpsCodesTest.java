package id.salur.registry.region.bps;

import static id.salur.platform.testing.Api.refused;
import static id.salur.registry.Office.AUDITOR;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.salur.platform.testing.Api;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Two codes that look alike are matched by what a row says of both, never by their digits. */
@QuarkusTest
@ServiceTest
class BpsCodesTest {
    private static final Api NATION = Api.as("national-officer", "ID");

    private static ValidatableResponse load(String query, String... rows) {
        String csv = "kemendagri_code,bps_code,name\n" + String.join("\n", rows) + "\n";
        return NATION.csv("/v1/bps-codes" + query, csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void digitsThatAgreeAreNoReason() {
        load("", "21.01,2101,Kabupaten Karimun", "21.02,2102,Bintan")
                .statusCode(200)
                .body("taken", equalTo(0))
                .body("rejected", equalTo(2))
                .body("reasons.name-differs", equalTo(2))
                .body("mismatches[0].line", equalTo(2))
                .body("mismatches[0].code", equalTo("21.01"))
                .body("mismatches[0].bpsCode", equalTo("2101"));
        load("", "21.01,2101,Bintan").body("reasons.of-another-region", equalTo(1));
        AUDITOR.get("/v1/regions/21.01").body("bpsCode", equalTo("2102"));
    }

    @Test
    void codesThatChangeHandsDoSoTogether() {
        load("", "13.01,1302,Pesisir Selatan", "13.02,1301,Solok")
                .body("taken", equalTo(2))
                .body("otherDigits", equalTo(2));
        load("", "13.01,1301,Pesisir Selatan").body("reasons.of-another-region", equalTo(1));
        load("", "13.01,1301,Pesisir Selatan", "13.02,1302,Solok")
                .body("taken", equalTo(2))
                .body("sameDigits", equalTo(2));
        AUDITOR.get("/v1/regions/13.01").body("bpsCode", equalTo("1301"));
        load("", "13.01,1301,Pesisir Selatan").body("taken", equalTo(0)).body("unchanged", equalTo(1));
    }

    @Test
    void aPreviewChangesNothing() {
        load("?preview=true", "53.15.05.2003,5315010003,Batu Cermin")
                .statusCode(200)
                .body("preview", equalTo(true))
                .body("rows", equalTo(1));
        AUDITOR.get("/v1/regions/53.15.05.2003").body("bpsCode", nullValue());
    }

    @Test
    void whatDoesNotMatchIsNamedWithItsReason() {
        load(
                        "?preview=true",
                        "53.15,53.15,Manggarai Barat",
                        "5315,5315,Manggarai Barat",
                        "53.99,5399,Nowhere",
                        "53.15,53150,Manggarai Barat",
                        "53.15,531,Manggarai Barat",
                        "53.15.05,5316010,Komodo",
                        "53.15.06,5315,Boleng",
                        "53.15.07,5315040,",
                        "53.15.03,5315020,Lembor",
                        "53.15.03,5315021,Lembor")
                .body("rows", equalTo(10))
                .body("rejected", equalTo(10))
                .body("reasons.bps-format", equalTo(3))
                .body("reasons.code-format", equalTo(1))
                .body("reasons.unknown-region", equalTo(1))
                .body("reasons.not-below-parent", equalTo(1))
                .body("reasons.level-differs", equalTo(1))
                .body("reasons.required", equalTo(1))
                .body("reasons.twice", equalTo(2))
                .body("mismatches", hasSize(10));
    }

    @Test
    void onlyTheNationLoadsThem() {
        Api.as("district-officer", "53.15")
                .csv("/v1/bps-codes", "kemendagri_code,bps_code,name\n".getBytes(StandardCharsets.UTF_8))
                .spec(refused(403, "role-not-allowed"));
        load("").spec(refused(400, "csv-empty"));
    }
}
