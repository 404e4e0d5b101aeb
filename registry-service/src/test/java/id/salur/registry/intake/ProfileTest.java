package id.salur.registry.intake;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.kk;
import static id.salur.registry.Office.nik;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Api;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Files of other systems. */
@QuarkusTest
@ServiceTest
class ProfileTest {
    private static final Api OFFICER = Office.callerOf("profiles", "district-officer", "53.15");
    private static final Api NATION = Office.callerOf("profiles-nation", "national-officer", "ID");
    private static final LocalDate MOTHER = LocalDate.of(1985, 4, 5);
    private static final LocalDate FATHER = LocalDate.of(1983, 4, 5);
    private static final String DTSEN =
            "nomor_kartu_keluarga,nomor_induk_kependudukan,nama,alamat,jenis_kelamin,tanggal_lahir,status_hubungan_keluarga,kode_kelurahan_desa,desil,alamat\n";

    private static ValidatableResponse send(String query, String file) {
        return OFFICER.csv("/v1/family-imports" + query, file.getBytes(StandardCharsets.UTF_8));
    }

    private static String person(String kk, String nik, String name, String sex, LocalDate birth, String relation) {
        return String.join(
                        ",",
                        kk,
                        nik,
                        name,
                        "Jalan Satu",
                        sex,
                        birth.toString(),
                        relation,
                        VILLAGE.replace(".", ""),
                        "3",
                        "Jalan Satu")
                + "\n";
    }

    private static String familyOf(String nik, String kk) {
        String file =
                "kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes\n"
                        + kk + "," + nik + ",Warga Satu,F,1985-04-05,HEAD,true," + VILLAGE + ",2,,,true,,\n";
        String id = send("", file)
                .statusCode(201)
                .body("families", equalTo(1))
                .extract()
                .path("id");
        return text("select id::text from family where import_id = '" + id + "'");
    }

    @Test
    void personsOfTheNationalDataBecomeFamiliesWithARecipient() {
        String kk = kk();
        String rows = person(kk, nik(FATHER, false), "Warga Bapak", "Laki-laki", FATHER, "Kepala Keluarga")
                + person(kk, nik(MOTHER, true), "Warga Ibu", "PEREMPUAN", MOTHER, "ISTRI");
        String bad = person(kk(), nik(MOTHER, true), "Warga Lain", "PEREMPUAN", MOTHER, "KEPALA SUKU");
        String id = send("?profile=DTSEN", DTSEN + rows + bad)
                .statusCode(201)
                .body("families", equalTo(1))
                .body("members", equalTo(2))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");
        assertEquals(
                "Warga Ibu true",
                text(
                        "select p.name || ' ' || (p.sealed_name is not null) from family f join household_member m on m.family_id = f.id and m.recipient"
                                + " join person p on p.id = m.person_id where f.import_id = '" + id + "'"));
        String rejects =
                OFFICER.get("/v1/family-imports/" + id + "/rejects").extract().asString();
        assertTrue(rejects.startsWith(DTSEN.strip() + ",reject_line,"), rejects);
        assertTrue(
                rejects.contains("KEPALA SUKU") && rejects.contains("The profile of this file does not know"), rejects);
    }

    @Test
    void whatTheNationalDataDoesNotTellStays() {
        String nik = nik(MOTHER, true);
        String kk = kk();
        String family = familyOf(nik, kk);
        send("?profile=DTSEN&rule=UPDATE", DTSEN + person(kk, nik, "Warga Satu", "P", MOTHER, "KEPALA KELUARGA"))
                .statusCode(201)
                .body("updated", equalTo(1));
        assertEquals(
                "3 true true",
                text(
                        "select f.desil || ' ' || p.severe_disability || ' ' || m.recipient from family f join household_member m on m.family_id = f.id"
                                + " join person p on p.id = m.person_id where f.id = '" + family + "'"));
    }

    @Test
    void desilIsSoFromTheFirstDayOfTheQuarterAndUnknownFamiliesGoBack() {
        String kk = kk();
        String twice = kk();
        String family = familyOf(nik(MOTHER, true), kk);
        familyOf(nik(MOTHER, true), twice);
        String file = "no;Nomor_Kartu_Keluarga;desil\n1;" + kk + ";7\n2;" + kk() + ";7\n3;" + twice + ";2\n4;" + twice
                + ";3\n5;" + kk + ";7\n";
        String id = send("?profile=DESIL", file)
                .statusCode(201)
                .body("rule", equalTo("UPDATE"))
                .body("updated", equalTo(1))
                .body("alreadyRegistered", equalTo(1))
                .body("rejected", equalTo(3))
                .extract()
                .path("id");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        LocalDate quarter = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        assertEquals(
                "7 " + quarter + " 2",
                text(
                        "select f.desil || ' ' || f.facts_since || ' ' || p.desil from family f join family_past p on p.family_id = f.id where f.id = '"
                                + family + "'"));
        assertEquals(2, number("select version from family where id = '" + family + "'"));
        String rejects =
                OFFICER.get("/v1/family-imports/" + id + "/rejects").extract().asString();
        assertTrue(rejects.startsWith("no;Nomor_Kartu_Keluarga;desil;reject_line;"), rejects);
        assertTrue(rejects.contains("No family with this number"), rejects);
        send("?profile=DESIL&rule=NEW", file).spec(refused(400, "invalid-parameter"));
        send("?profile=TIDAK_ADA", file)
                .spec(refused(400, "invalid-parameter"))
                .body("expected", hasItems("SALUR", "DESIL"));
    }

    @Test
    void theMonthlyListProposesFamiliesThatAreKnown() {
        String nik = nik(MOTHER, true);
        String family = familyOf(nik, kk());
        String file = "nik,nama,program\n" + nik + ",Warga Satu,Sembako\n" + nik + ",Warga Satu,PKH\n"
                + nik(FATHER, false) + ",Warga Dua,PKH\n";
        String preview = OFFICER.csv("/v1/family-imports/previews?profile=BNBA", file.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("preview.updated", equalTo(1))
                .body("preview.proposals", equalTo(2))
                .body("preview.rejected", equalTo(1))
                .extract()
                .path("id");
        OFFICER.get("/v1/family-imports/" + preview + "/rows")
                .body("items.outcome", contains("UPDATE", "UNCHANGED", "REJECT"));
        send("?profile=BNBA&locale=en", file.replace(",PKH\n", ",PKH \n"))
                .statusCode(201)
                .body("proposals", equalTo(2));
        assertEquals(
                "BNBA: BPNT PKH",
                text(
                        "select 'BNBA: ' || string_agg(programme, ' ' order by programme) from proposal where family_id = '"
                                + family + "'"));
    }

    @Test
    void aMappingThatCannotBeReadByIsRefusedWithWhere() {
        Map<String, Object> profile = profile("DUA_KALI", null);
        NATION.post(
                        "/v1/import-profiles",
                        with(
                                profile,
                                "columns",
                                List.of(
                                        Map.of("column", "no_kk", "field", "kk"),
                                        Map.of("column", "No_KK ", "field", "desil"),
                                        Map.of("column", "x", "field", "kk"),
                                        Map.of("column", "reject_line", "field", "luas"),
                                        Map.of("column", "y", "field", "programmes", "form", "KEMENDAGRI_DIGITS"))))
                .spec(refused(422, "invalid-import-profile"))
                .body(
                        "faults.field",
                        contains(
                                "columns[1].column",
                                "columns[2].field",
                                "columns[3].column",
                                "columns[3].field",
                                "columns[4].form"))
                .body(
                        "faults.code",
                        contains("column-twice", "field-twice", "column-reserved", "field-unknown", "form-misplaced"));
        NATION.post("/v1/import-profiles", with(profile, "columns", List.of(Map.of("column", "no_kk", "field", "kk"))))
                .spec(refused(422, "invalid-import-profile"))
                .body("faults.code", contains("field-missing"));
        NATION.post("/v1/import-profiles", with(with(profile, "kind", "FAMILIES"), "constants", Map.of("sex", "X")))
                .spec(refused(422, "invalid-import-profile"))
                .body("faults.field", hasItems("constants.sex", "relation"))
                .body("faults.code", hasItems("value-unknown", "field-missing"));
        NATION.post("/v1/import-profiles", profile).statusCode(201);
        NATION.post("/v1/import-profiles", profile).statusCode(201);
        NATION.post("/v1/import-profiles", with(profile, "confirmed", true))
                .spec(refused(422, "invalid-import-profile"));
        OFFICER.get("/v1/import-profiles?code=DUA_KALI")
                .body("items.columns[0].column", contains("no_kk", "peringkat"));
    }

    @Test
    void theProfileNamesTheSheet() throws IOException {
        String kk = kk();
        familyOf(nik(MOTHER, true), kk);
        NATION.post("/v1/import-profiles", profile("LEMBAR", "Data")).statusCode(201);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Petunjuk").value(0, 0, "Isi lembar Data");
            Worksheet sheet = workbook.newWorksheet("Data");
            sheet.value(0, 0, "peringkat");
            sheet.value(0, 1, "no_kk");
            sheet.value(1, 0, 9);
            sheet.value(1, 1, kk);
        }
        OFFICER.csv("/v1/family-imports?profile=LEMBAR", out.toByteArray())
                .statusCode(201)
                .body("updated", equalTo(1));
        OFFICER.csv("/v1/family-imports?profile=DESIL", out.toByteArray()).spec(refused(400, "xlsx-sheets"));
    }

    private static Map<String, Object> with(Map<String, Object> profile, String field, Object value) {
        Map<String, Object> other = new HashMap<>(profile);
        other.put(field, value);
        return other;
    }

    private static Map<String, Object> profile(String code, String sheet) {
        Map<String, Object> profile = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "Peringkat keluarga",
                "kind",
                "FACTS",
                "validFrom",
                "2026-01-01",
                "quarterly",
                true,
                "columns",
                List.of(Map.of("column", "no_kk", "field", "kk"), Map.of("column", "peringkat", "field", "desil")),
                "source",
                "a file made for this test",
                "confirmed",
                false));
        profile.put("sheet", sheet);
        return profile;
    }
}
