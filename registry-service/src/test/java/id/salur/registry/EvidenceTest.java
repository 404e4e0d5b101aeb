package id.salur.registry;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A village sends the minutes of its meeting; that a service has evidence files at all is the platform's doing. */
@QuarkusTest
@ServiceTest
class EvidenceTest {
    private static final String VILLAGE = "53.15.09.2003";
    private static final byte[] MINUTES =
            "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, String> WHY = Map.of("purpose", "Reading the minutes of the village");

    private final Api village = Api.with(Tokens.of(List.of("village-officer"), List.of(VILLAGE), "village-evidence"));

    @Test
    void aVillageSendsItsMinutesAndItsNameIsKeptSealed() {
        String id = created(village.request()
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''Berita%20acara%20Warga.pdf")
                .body(MINUTES)
                .post("/v1/evidence?kind=MINUTES&purpose=proposal-batch&regionCode=" + VILLAGE)
                .then()
                .body("mediaType", equalTo("application/pdf"))
                .body("name", equalTo("Berita acara Warga.pdf")));
        assertEquals("0", Sql.text("select count(*) from evidence_file e where e::text ilike '%Warga%'"));
        Response content = village.request().body(WHY).post("/v1/evidence/" + id + "/content");
        assertEquals(200, content.statusCode());
        assertArrayEquals(MINUTES, content.asByteArray());
        Api.as("auditor", "ID")
                .get("/v1/audit?actor=village-evidence&operation=evidence.open")
                .body("items.purpose", hasItem(WHY.get("purpose")));
        Api.as("village-officer", "53.15.09.2004").get("/v1/evidence/" + id).spec(refused(404, "not-found"));
    }
}
