package id.salur.registry.intake;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.language.Language;
import id.salur.platform.testing.Api;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as offices really send them, and what became of each. */
@QuarkusTest
@ServiceTest
class OfficeFilesTest {
    private static final Api OFFICER = Office.callerOf("officer-53-14", "district-officer", "53.14");
    private static final Api COLLEAGUE = Office.callerOf("colleague-53-14", "district-officer", "53.14");
    private static final String HEADER = String.join(",", ImportRow.COLUMNS.names()) + "\n";
    private static final String KNOWN =
            "5314011505190101,5314014102890101,Warga Uji,F,1989-02-01,HEAD,true,53.14.01.2005,2,,,false,,BPNT\n";

    static byte[] file(String name) {
        try (InputStream in = OfficeFilesTest.class.getResourceAsStream("/cases/family-imports/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidatableResponse send(Api as, byte[] file) {
        return as.csv("/v1/family-imports", file);
    }

    private static ValidatableResponse send(String rows) {
        return send(OFFICER, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String id(ValidatableResponse imported) {
        return imported.extract().path("id");
    }

    private static String rejects(String id) {
        return OFFICER.get("/v1/family-imports/" + id + "/rejects")
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String row(String serial, String nik) {
        return "531401150519" + serial + "," + nik
                + ",Warga Uji,F,1989-02-01,HEAD,true,53.14.01.2005,2,,,false,,BPNT\n";
    }

    @BeforeEach
    void aFamilyIsKnown() {
        send(KNOWN).statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/family-imports.csv", numLinesToSkip = 1)
    void eachFileBecomesWhatIsRight(
            String name,
            int status,
            String problem,
            Integer line,
            String column,
            Integer families,
            Integer rejected,
            String reasons) {
        long before = number("select count(*) from family");
        ValidatableResponse answer = send(OFFICER, file(name)).statusCode(status);
        if (problem != null) {
            answer.body("type", equalTo("/errors/" + problem))
                    .body("line", equalTo(line))
                    .body("column", equalTo(column));
            assertEquals(before, number("select count(*) from family"));
            return;
        }
        answer.body("families", equalTo(families)).body("rejected", equalTo(rejected));
        assertEquals(before + families, number("select count(*) from family"));
        assertEquals(0, number("select count(*) from person where name ~ '[\\u00a0\\u200b\\n]|  '"));
        if (rejected > 0) {
            List<String> rows = rejects(id(answer)).lines().toList();
            assertEquals(2, rows.size());
            for (String reason : reasons.split(" ", -1)) {
                String text = new RejectTexts().in(Language.ENGLISH, List.of()).apply(column, reason);
                assertTrue(
                        rows.get(1).contains("," + line + "," + column + ",")
                                && rows.get(1).contains(text),
                        rows.get(1));
            }
        }
    }

    /** What office was asked about each person of the file. */
    @Test
    void aNumberInDoubtIsTakenAndAnOfficeIsAskedToLook() {
        String kk = "5314011505190811";
        String file = """
                %s,5314014102890811,Warga Dua,F,1989-02-11,HEAD,true,53.14.01.2006,2,,,false,,BPNT
                %s,5314014102890812,Warga Dua,M,1989-02-01,SPOUSE,false,53.14.01.2006,2,,,false,,BPNT
                %s,-,Bayi Dua,F,2026-11-01,CHILD,false,53.14.01.2006,2,,,false,,BPNT
                """.formatted(kk, kk, kk);
        send(file).statusCode(201).body("families", equalTo(1)).body("warnings", equalTo(3));
        assertEquals(
                "CHECK_NUMBER district-officer, CHECK_NUMBER district-officer, FIND_NUMBER village-officer", text("""
                        select string_agg(t.kind || ' ' || t.role, ', ' order by m.position)
                          from task t join household_member m on m.person_id = t.subject_id join person p on p.id = m.person_id
                         where t.state = 'OPEN' and t.subject_type = 'person' and t.region_code = '53.14.01.2006' and p.name like '% Dua'"""));
        send(file + " ").statusCode(201).body("families", equalTo(0)).body("alreadyRegistered", equalTo(1));
    }

    /** What nobody reads is in nobody's file again: it stays refused until its sender says what it means. */
    @Test
    void whatStandsOutsideTheColumnsComesBackAndIsRefusedAgain() {
        String row = row("0801", "5314014102890801").replace(',', ';');
        String file = HEADER.replace(',', ';') + row.replace("BPNT", "PKH;BPNT");
        String first =
                rejects(id(send(OFFICER, file.getBytes(StandardCharsets.UTF_8)).body("rejected", equalTo(1))));
        assertTrue(first.lines().skip(1).findFirst().orElseThrow().endsWith(";BPNT"), first);
        String again = rejects(id(send(OFFICER, first.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("rejected", equalTo(1))));
        assertEquals(first, again);
    }

    @ParameterizedTest
    @CsvSource({
        "'', F, P, 'Write one of: M, F'",
        "'', HEAD, KEPALA, 'Write one of: HEAD, SPOUSE, CHILD, PARENT, OTHER'",
        "'', 1989-02-01, 01-02-1989, Write the date as 2019-01-31 or 31/01/2019",
        "?locale=en, 1989-02-01, 01/02/1989, Write the date as 2019-01-31"
    })
    void theAdviceSaysWhatIsTaken(String locale, String good, String bad, String advice) {
        String row = row("0802", "5314014102890802").replace("," + good + ",", "," + bad + ",");
        String rejects =
                rejects(id(OFFICER.csv("/v1/family-imports" + locale, (HEADER + row).getBytes(StandardCharsets.UTF_8))
                        .statusCode(201)));
        String given = rejects.strip();
        assertTrue(given.endsWith(advice) || given.endsWith(advice + "\""), rejects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,31401E+15", "5.31401e+15"})
    void aRoundedNumberIsMaskedAndNothingChanges(String nik) {
        send("5314011505190701,\"" + nik + "\",Warga Uji,F,1989-02-01,HEAD,true,53.14.01.2005,2,,,false,,BPNT\n")
                .spec(refused(400, "numbers-rounded"))
                .body("value", equalTo("5*********5"));
    }

    @Test
    void whatANeighbourSentIsStillThereForTheRightOfficer() {
        byte[] file = file("t1_neighbour.csv");
        for (int again = 0; again < 2; again++) {
            send(OFFICER, file).statusCode(201).body("families", equalTo(0)).body("rejected", equalTo(2));
        }
        Api right = Office.callerOf("officer-53-13", "district-officer", "53.13");
        String id = id(send(right, file).statusCode(201).body("families", equalTo(2)));
        send(right, file).statusCode(200).body("id", equalTo(id)).body("families", equalTo(2));
        send(OFFICER, file).statusCode(201).body("families", equalTo(0)).body("id", not(equalTo(id)));
    }

    @Test
    void rejectsAreCorrectedAndSentAgainAndOnlyWhatIsNewIsTaken() {
        String good = row("0801", "5314014102890801");
        String bad = row("0802", "531401410289080");
        byte[] file = (HEADER + good + bad).replace(',', ';').getBytes(StandardCharsets.UTF_8);
        String first = id(send(OFFICER, file).statusCode(201).body("families", equalTo(1)));
        String rejects = rejects(first);
        assertTrue(rejects.startsWith("kk;nik;"), rejects);
        assertEquals(
                "3;nik;A NIK has 16 digits;Copy the number from the card, into a column of format text",
                rejects.lines().toList().get(1).substring(bad.length()));
        assertEquals(0, number("select count(*) from rejected_row where position('\\x30383032'::bytea in sealed) > 0"));

        String corrected = rejects.replace("531401410289080;", "5314014102890802;");
        send(OFFICER, corrected.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("rows", equalTo(1))
                .body("families", equalTo(1))
                .body("rejected", equalTo(0));
        send(OFFICER, file).statusCode(200).body("id", equalTo(first)).body("families", equalTo(1));
        send(good + row("0802", "5314014102890802") + row("0803", "5314014102890803"))
                .statusCode(201)
                .body("families", equalTo(1))
                .body("alreadyRegistered", equalTo(2))
                .body("rejected", equalTo(0));
    }

    @Test
    void rejectsAreForTheirSenderOnly() {
        String id = id(send(row("0811", "531401410289081")).statusCode(201));
        rejects(id);
        COLLEAGUE.get("/v1/family-imports/" + id).statusCode(200);
        COLLEAGUE.get("/v1/family-imports/" + id + "/rejects").statusCode(404);
        Office.AUDITOR.get("/v1/family-imports/" + id + "/rejects").statusCode(403);
    }

    @Test
    void aFamilyThatIsRegisteredOtherwiseIsRefused() {
        send(row("0821", "5314014102890821")).statusCode(201).body("families", equalTo(1));
        String other = row("0821", "5314014102890821").replace("Warga Uji", "Warga Lain");
        String id = id(send(other).statusCode(201).body("rejected", equalTo(1)).body("alreadyRegistered", equalTo(0)));
        assertTrue(rejects(id).contains("with other facts"), rejects(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id-ID"})
    void theLocaleSaysHowDaysAreWritten(String locale) {
        String serial = locale.equals("en") ? "0831" : "0832";
        OFFICER.csv(
                        "/v1/family-imports?locale=" + locale,
                        (HEADER + row(serial, "531401410289" + serial).replace("1989-02-01", "01/02/1989"))
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("families", equalTo(locale.equals("en") ? 0 : 1));
        OFFICER.csv("/v1/family-imports?locale=de", file("s9_bom.csv")).spec(refused(400, "unknown-locale"));
    }
}
