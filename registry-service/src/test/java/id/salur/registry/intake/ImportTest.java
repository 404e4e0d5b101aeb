package id.salur.registry.intake;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.FAR_VILLAGE;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.kk;
import static id.salur.registry.Office.nik;
import static id.salur.registry.Office.told;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.language.Language;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Tokens;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ImportTest {
    private static final LocalDate MOTHER = LocalDate.of(1985, 4, 5);
    private static final LocalDate CHILD = LocalDate.of(2010, 6, 7);
    private static final RejectTexts TEXTS = new RejectTexts();
    private static final String HEADER = String.join(",", ImportRow.COLUMNS.names()) + "\n";

    private static String head(String kk, String nik, String village, String programmes) {
        return kk + "," + nik + ",Warga 1,F,1985-04-05,HEAD,true," + village + ",2,,,false,," + programmes + "\n";
    }

    private static String child(String kk, String nik, String village, String programmes) {
        return kk + "," + nik + ",\"Warga, 2\",M,2010-06-07,CHILD,false," + village + ",2,SD,,false,," + programmes
                + "\n";
    }

    private static String family(String village, String programmes) {
        String kk = kk();
        return head(kk, nik(MOTHER, true), village, programmes) + child(kk, nik(CHILD, false), village, programmes);
    }

    private static ValidatableResponse send(String csv) {
        return OFFICER.csv("/v1/family-imports", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rejects(ValidatableResponse imported) {
        String id = imported.extract().path("id");
        return OFFICER.get("/v1/family-imports/" + id + "/rejects")
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Test
    void goodFamiliesGoInWithTheirProposals() {
        String csv = HEADER + family(VILLAGE, "PKH|BPNT") + family(VILLAGE, "BPNT") + family(VILLAGE, "");
        String id = send(csv)
                .statusCode(201)
                .body("rows", equalTo(6))
                .body("families", equalTo(3))
                .body("members", equalTo(6))
                .body("proposals", equalTo(3))
                .body("rejected", equalTo(0))
                .body("regionCode", equalTo(VILLAGE))
                .extract()
                .path("id");
        assertEquals(3, number("select count(*) from family where import_id = '" + id + "'"));
        assertEquals(
                3,
                number("select count(*) from proposal p join family f on f.id = p.family_id where f.import_id = '" + id
                        + "' and state = 'PROPOSED'"));
        OFFICER.get("/v1/family-imports/" + id).statusCode(200).body("members", equalTo(6));
        Api.as("district-officer", "15.01").get("/v1/family-imports/" + id).statusCode(404);
        Api.as("district-officer", "15.01")
                .get("/v1/family-imports/" + id + "/rejects")
                .statusCode(404);
        send(csv).statusCode(200).body("id", equalTo(id)).body("families", equalTo(3));
        assertEquals(3, number("select count(*) from family where import_id = '" + id + "'"));
    }

    @Test
    void aFamilyWithABadRowIsRefusedWholeAndTheOthersGoIn() {
        String bad = kk();
        String good = child(bad, nik(CHILD, false), VILLAGE, "PKH");
        ValidatableResponse imported = send(HEADER
                        + family(VILLAGE, "PKH")
                        + head(bad, "53150545048500011", VILLAGE, "PKH")
                        + good
                        + family(VILLAGE, "PKH"))
                .statusCode(201)
                .body("families", equalTo(2))
                .body("rejected", equalTo(1))
                .body("rejectedRows", equalTo(2));
        assertEquals(
                List.of(
                        HEADER.strip() + ",reject_line,reject_column,reject_reason,reject_advice",
                        head(bad, "53150545048500011", VILLAGE, "PKH").strip()
                                + ",4,nik,A NIK has 16 digits,\"Copy the number from the card, into a column of format"
                                + " text\"",
                        good.strip()
                                + ",5,,Another row of this family is wrong,Correct the other rows and send this one"
                                + " with them"),
                rejects(imported));
    }

    @Test
    void everyKindOfFaultHasItsCode() {
        String taken = nik(MOTHER, true);
        String takenKk = kk();
        send(HEADER + head(takenKk, taken, VILLAGE, "")).statusCode(201);
        rejected(head(takenKk, nik(MOTHER, true), VILLAGE, ""), "kk", "kk-exists");
        rejected(head(kk(), taken, VILLAGE, ""), "nik", "nik-in-another-family");
        String twice = nik(MOTHER, true);
        rejected(head(kk(), twice, VILLAGE, "") + head(kk(), twice, VILLAGE, ""), "nik", "nik-in-another-family");
        rejected(head(kk(), nik(MOTHER, true), "53.15.05.9999", ""), "village", "unknown-village");
        rejected(head(kk(), nik(MOTHER, true), "Komodo", ""), "village", "unknown-village");
        rejected(head(kk(), nik(MOTHER, true), FAR_VILLAGE, ""), "village", "outside-area");
        rejected(head(kk(), nik(MOTHER, true), VILLAGE, "KUBE"), "programmes", "unknown-programmes");
        rejected(head("123", nik(MOTHER, true), VILLAGE, ""), "kk", "kk-length");
        rejected(head(kk(), nik(MOTHER, true), VILLAGE, "").replaceFirst("Warga[^,]*", "=1+1"), "name", "text-invalid");
        rejected(child(kk(), nik(CHILD, false), VILLAGE, ""), "recipient", "recipient-count");
        rejected(
                head(kk(), nik(MOTHER, true), VILLAGE, "").replace("1985-04-05", "4/5/85"),
                "birth_date",
                "date-format");
        rejected(head(kk(), nik(MOTHER, true), VILLAGE, "").replace(",true,", ",ya,"), "recipient", "boolean-format");
        rejected(head(kk(), nik(MOTHER, true), VILLAGE, "").replace("HEAD", "BOSS"), "relation", "unknown-value");
        rejected(head(kk(), nik(MOTHER, true), VILLAGE, "").replace(",2,", ",11,"), "desil", "desil-range");
        rejected(head(kk(), nik(MOTHER, true), VILLAGE, "PKH,BPNT"), "", "column-count");
        rejected(kk() + "," + nik(MOTHER, true) + "\n", "name", "required");
        rejected(
                kk() + "," + nik(MOTHER, true) + ", =1+1,F,1985-04-05,HEAD,true," + VILLAGE + ",2,,,false,,\n",
                "name",
                "text-invalid");
        String split = kk();
        rejected(
                head(split, nik(MOTHER, true), VILLAGE, "")
                        + head(kk(), nik(MOTHER, true), VILLAGE, "")
                        + child(split, nik(CHILD, false), VILLAGE, ""),
                "kk",
                "family-not-consecutive");
        String two = kk();
        rejected(
                head(two, nik(MOTHER, true), VILLAGE, "PKH") + child(two, nik(CHILD, false), VILLAGE, "BPNT"),
                "programmes",
                "differs-in-family");
    }

    @Test
    void programmesAreThoseThatWereToldInAnyOrder() {
        told("BERKAS", 1, true);
        told("BERKAS_USULAN", 1, false);
        String kk = kk();
        String id = send(HEADER
                        + head(kk, nik(MOTHER, true), VILLAGE, "PKH|BERKAS|BPNT")
                        + child(kk, nik(CHILD, false), VILLAGE, "BPNT|PKH|BERKAS")
                        + family(VILLAGE, "BERKAS"))
                .statusCode(201)
                .body("families", equalTo(2))
                .body("proposals", equalTo(4))
                .body("rejected", equalTo(0))
                .extract()
                .path("id");
        assertEquals(
                "BERKAS BERKAS BPNT PKH",
                text("select string_agg(p.programme, ' ' order by p.programme) from proposal p join family f on"
                        + " f.id = p.family_id where f.import_id = '" + id + "'"));
        for (String wrong : List.of("BERKAS_USULAN", "PKH|HILANG", "PKH|PKH", "PKH|", "|", "pkh", "PKH BPNT")) {
            rejected(head(kk(), nik(MOTHER, true), VILLAGE, wrong), "programmes", "unknown-programmes");
        }
        String advice = rejects(send(HEADER + family(VILLAGE, "HILANG")).statusCode(201))
                .get(1);
        assertTrue(advice.matches(".*Write one or more of: .*BERKAS, .*BPNT, .*PKH.*; with .*"), advice);
        assertFalse(advice.contains("BERKAS_USULAN"), advice);
    }

    @Test
    void aFileWithOtherFaultsDoesNotTellWhoIsRegistered() {
        String farKk = kk();
        String farNik = nik(MOTHER, true);
        String farImport = Api.as("district-officer", "15.01")
                .csv(
                        "/v1/family-imports",
                        (HEADER + head(farKk, farNik, FAR_VILLAGE, "")).getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("families", equalTo(1))
                .extract()
                .path("id");
        List<String> far =
                rejects(send(HEADER + head(farKk, farNik, FAR_VILLAGE, "PKH")).statusCode(201));
        assertEquals(2, far.size(), far::toString);
        assertTrue(far.get(1).contains(",2,village,This village is outside your areas,"), far::toString);
        List<String> faulty =
                rejects(send(HEADER + head(farKk, farNik, VILLAGE, "").replace(",2,", ",11,"))
                        .statusCode(201));
        assertEquals(2, faulty.size(), faulty::toString);
        assertTrue(faulty.get(1).contains(",2,desil,The desil is"), faulty::toString);
        rejected(head(farKk, nik(MOTHER, true), VILLAGE, ""), "kk", "kk-exists");
        rejected(head(kk(), farNik, VILLAGE, ""), "nik", "nik-in-another-family");
        assertEquals(
                "CLEAR_NUMBER OPEN",
                text("select t.kind || ' ' || t.state from task t join household_member m on m.person_id = t.subject_id"
                        + " join family f on f.id = m.family_id where f.import_id = '" + farImport + "'"));
    }

    /** A card or a number that the sender sees taken costs nothing: with it he could ask about anybody, and no family would come of it. */
    @Test
    void aFamilyThatIsKnownToBeRefusedDoesNotTellWhoLivesElsewhere() {
        String farNik = nik(CHILD, false);
        Api.as("district-officer", "15.01")
                .csv(
                        "/v1/family-imports",
                        (HEADER + child(kk(), farNik, FAR_VILLAGE, "").replace("CHILD,false", "HEAD,true"))
                                .getBytes(StandardCharsets.UTF_8))
                .body("families", equalTo(1));
        String knownKk = kk();
        String knownNik = nik(MOTHER, true);
        send(HEADER + head(knownKk, knownNik, VILLAGE, "")).body("families", equalTo(1));
        String kk = kk();
        for (String mother : List.of(head(knownKk, nik(MOTHER, true), VILLAGE, ""), head(kk, knownNik, VILLAGE, ""))) {
            String asked = child(mother.substring(0, 16), farNik, VILLAGE, "");
            List<String> lines = rejects(send(HEADER + mother + asked).statusCode(201));
            assertEquals(3, lines.size(), lines::toString);
            assertTrue(lines.get(2).contains(",3,,Another row of this family is wrong,"), lines::toString);
        }
    }

    private static void rejected(String rows, String column, String code) {
        String reason = TEXTS.in(Language.ENGLISH, List.of()).apply(column, code);
        List<String> lines = rejects(send(HEADER + rows).statusCode(201));
        assertTrue(
                lines.stream().anyMatch(line -> line.contains(column) && line.contains(reason)),
                () -> column + " " + reason + " not in " + lines);
    }

    @Test
    void aWrongFileIsRefusedAndNothingChanges() {
        String good = HEADER + family(VILLAGE, "PKH");
        refused(good.replace(',', '|').getBytes(StandardCharsets.UTF_8), "csv-separator");
        refused(("sep=|\n" + good).getBytes(StandardCharsets.UTF_8), "csv-separator");
        refused(good.replace("birth_date", "born").getBytes(StandardCharsets.UTF_8), "csv-header");
        refused(good.replace("Warga", "Wärga").getBytes(Charset.forName("windows-1252")), "csv-encoding");
        refused((good + "\"never closed").getBytes(StandardCharsets.UTF_8), "csv-malformed");
        refused(good.replaceFirst("Warga 1", "\"Warga 1").getBytes(StandardCharsets.UTF_8), "csv-malformed");
        refused(HEADER.getBytes(StandardCharsets.UTF_8), "csv-empty");
        refused(new byte[0], "csv-empty");
    }

    private static void refused(byte[] csv, String slug) {
        long families = number("select count(*) from family");
        long imports = number("select count(*) from family_import");
        OFFICER.csv("/v1/family-imports", csv).spec(Api.refused(400, slug));
        assertEquals(families, number("select count(*) from family"));
        assertEquals(imports, number("select count(*) from family_import"));
    }

    @Test
    void problemsAndRejectsSpeakIndonesianWhenAsked() {
        String id = created(send(HEADER + head(kk(), "5315054504850000", VILLAGE, "")));
        String rejects = RestAssured.given()
                .auth()
                .oauth2(Tokens.of("district-officer", "53.15"))
                .header("Accept-Language", "fr, en;q=0.4, id-ID;q=0.5")
                .get("/v1/family-imports/" + id + "/rejects")
                .then()
                .header("Content-Language", "id")
                .extract()
                .asString();
        assertTrue(rejects.contains("Nomor urut NIK tidak boleh 0000"), rejects);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("district-officer", "53.15"))
                .header("Accept-Language", "id")
                .get("/v1/regions/x")
                .then()
                .body("title", equalTo("Bukan kode wilayah"));
    }

    /** A generated client names the one JSON type of the operation, which is that of its refusals. */
    @Test
    void aClientThatReadsProblemsGetsTheFile() {
        String id = created(send(HEADER + head(kk(), nik(MOTHER, false), VILLAGE, "")));
        OFFICER.request()
                .accept("application/problem+json")
                .get("/v1/family-imports/" + id + "/rejects")
                .then()
                .statusCode(200)
                .contentType("text/csv");
        OFFICER.request()
                .accept("application/json")
                .get("/v1/family-imports/" + id + "/rejects")
                .then()
                .statusCode(406);
    }

    @Test
    void onlyOfficersImport() {
        Api.as("facilitator", "53.15")
                .csv("/v1/family-imports", HEADER.getBytes(StandardCharsets.UTF_8))
                .statusCode(403);
        OFFICER.request().body("{}").post("/v1/family-imports").then().statusCode(415);
    }

    @Test
    void twoThousandFamiliesTakeSeconds() {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 2500; i++) {
            String district = "5316%02d".formatted(1 + i / 250);
            String date = "%02d%02d%02d".formatted(1 + i % 28, 1 + i % 12, 10);
            String kk = district + date + "%04d".formatted(1 + i % 250);
            csv.append(head(kk, district + "450485" + "%04d".formatted(1 + i % 250), VILLAGE, "PKH|BPNT"));
            csv.append(child(kk, district + "070610" + "%04d".formatted(1 + i % 250), VILLAGE, "PKH|BPNT"));
        }
        Instant start = Instant.now();
        send(csv.toString())
                .statusCode(201)
                .body("families", equalTo(2500))
                .body("proposals", equalTo(5000))
                .body("rejected", equalTo(0));
        assertTrue(Duration.between(start, Instant.now()).toSeconds() < 20, "the import was slow");
    }
}
