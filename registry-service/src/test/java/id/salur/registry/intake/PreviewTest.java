package id.salur.registry.intake;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.kk;
import static id.salur.registry.Office.nik;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Families by file in two steps. Parts are of three families here. */
@QuarkusTest
@ServiceTest
class PreviewTest {
    private static final String VILLAGE = "53.15.05.2005";
    private static final Api OFFICER = Office.callerOf("previews", "district-officer", "53.15");
    private static final String HEADER = String.join(",", ImportRow.COLUMNS.names()) + "\n";
    private static final LocalDate MOTHER = LocalDate.of(1985, 4, 5);
    private static final LocalDate CHILD = LocalDate.of(2010, 6, 7);

    /** A family of a file: a mother, and a child that some rows name. */
    private record Home(String kk, String mother, String child) {
        static Home next() {
            return new Home(Office.kk(), nik(MOTHER, true), nik(CHILD, false));
        }

        String row(int desil) {
            return kk + "," + mother + ",Warga Satu,F,1985-04-05,HEAD,true," + VILLAGE + "," + desil
                    + ",,,false,,BPNT\n";
        }

        String childRow(int desil, String school) {
            return kk + "," + child + ",Warga Dua,M,2010-06-07,CHILD,false," + VILLAGE + "," + desil + "," + school
                    + ",,false,,BPNT\n";
        }

        String both(int desil, String school) {
            return row(desil) + childRow(desil, school);
        }
    }

    private static ValidatableResponse send(String query, String rows) {
        return OFFICER.csv("/v1/family-imports/previews" + query, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String preview(String query, String rows) {
        return send(query, rows).statusCode(201).extract().path("id");
    }

    private static String path(String id) {
        return "/v1/family-imports/" + id;
    }

    private static ValidatableResponse applied(String id) {
        OFFICER.post(path(id) + "/apply").statusCode(200).body("state", equalTo("APPLYING"));
        Sql.until("select state from family_import where id = '" + id + "'", "APPLIED");
        return OFFICER.get(path(id)).statusCode(200);
    }

    private static String rejects(String id) {
        return OFFICER.get(path(id) + "/rejects").statusCode(200).extract().asString();
    }

    @Test
    void whatThePreviewSaysIsApplied() {
        Home known = Home.next();
        Home changed = Home.next();
        applied(preview("", known.row(2) + changed.row(2))).body("families", equalTo(2));
        long families = number("select count(*) from family");
        StringBuilder rows = new StringBuilder(known.row(2) + changed.row(3));
        for (int i = 0; i < 5; i++) {
            rows.append(Home.next().both(4, "SD"));
        }
        rows.append(Home.next().row(11));
        String id = send("?rule=UPDATE", rows.toString())
                .statusCode(201)
                .body("state", equalTo("PREVIEWED"))
                .body("families", equalTo(0))
                .body("preview.families", equalTo(5))
                .body("preview.members", equalTo(10))
                .body("preview.proposals", equalTo(5))
                .body("preview.updated", equalTo(1))
                .body("preview.alreadyRegistered", equalTo(1))
                .body("preview.rejected", equalTo(1))
                .body("total", equalTo(8))
                .body("done", equalTo(0))
                .body("availableActions", contains("APPLY", "DISCARD"))
                .extract()
                .path("id");
        assertEquals(families, number("select count(*) from family"));
        OFFICER.get(path(id) + "/rows?outcome=UPDATE")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(3))
                .body("items[0].changes", contains("desil"));
        OFFICER.get(path(id) + "/rows?outcome=REJECT")
                .body("items[0].faults[0].column", equalTo("desil"))
                .body("items[0].faults[0].code", equalTo("desil-range"))
                .body("items[0].village", nullValue());
        String next = OFFICER.get(path(id) + "/rows?limit=7")
                .body("items", hasSize(7))
                .extract()
                .path("next");
        OFFICER.get(path(id) + "/rows?limit=7&cursor=" + next)
                .body("items", hasSize(6))
                .body("next", nullValue());
        applied(id)
                .body("families", equalTo(5))
                .body("members", equalTo(10))
                .body("proposals", equalTo(5))
                .body("updated", equalTo(1))
                .body("alreadyRegistered", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rejectedRows", equalTo(1))
                .body("done", equalTo(8))
                .body("otherwise", equalTo(0))
                .body("availableActions", empty());
        assertEquals(families + 5, number("select count(*) from family"));
        assertEquals(5, number("select count(*) from family where import_id = '" + id + "'"));
        Sql.until(
                "select count(*) from change where type = 'family.registered' and family_id in (select id from family"
                        + " where import_id = '" + id + "')",
                5);
        send("?rule=UPDATE", rows.toString()).statusCode(200).body("id", equalTo(id));
        send("?since=2999-01-01", rows.toString()).spec(refused(400, "invalid-parameter"));
    }

    /** Who holds a number wrongly is looked at; once it is refuted there, its owner comes in. */
    @Test
    void theOwnerOfANumberThatWasTakenWronglyComesInOnceItIsRefuted() {
        Api officer = Office.callerOf("owners", "district-officer", "53.14");
        byte[] owner = new String(OfficeFilesTest.file("s26_true_owner.csv"), StandardCharsets.UTF_8)
                .replace("0210", "0977")
                .getBytes(StandardCharsets.UTF_8);
        String wrong = new String(owner, StandardCharsets.UTF_8)
                .replace("5314011505190977", "5314011505190978")
                .replace("Suharto", "Warga Keliru");
        officer.csv("/v1/family-imports", wrong.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("families", equalTo(1));
        String holder = text("select id::text from person where name = 'Warga Keliru'");
        String id = officer.csv("/v1/family-imports/previews", owner)
                .statusCode(201)
                .body("preview.rejected", equalTo(1))
                .extract()
                .path("id");
        officer.post(path(id) + "/apply").statusCode(200);
        Sql.until(
                "select count(*) from task where kind = 'CHECK_NUMBER' and state = 'OPEN' and subject_id = '" + holder
                        + "'",
                1);
        Sql.execute("update person_identifier set state = 'WRONG', valid_until = current_date where person_id = '"
                + holder + "'");
        officer.csv("/v1/family-imports", owner).statusCode(201).body("families", equalTo(1));
    }

    /** Who carried the number left; whoever comes with it under another name is looked at. */
    @Test
    void whoComesBackAsAnotherPersonIsLookedAt() {
        Api officer = Office.callerOf("owners", "district-officer", "53.14");
        byte[] owner = OfficeFilesTest.file("z1_owner_after_leave.csv");
        String before = new String(owner, StandardCharsets.UTF_8)
                .replace("5314011505190998", "5314011505190997")
                .replace("Pemilik Asli", "Pemilik Lama");
        officer.csv("/v1/family-imports", before.getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
        String person = text("select id::text from person where name = 'Pemilik Lama'");
        Sql.execute("update household_member set valid_until = current_date where person_id = '" + person + "'");
        officer.csv("/v1/family-imports", owner).statusCode(201).body("families", equalTo(1));
        assertEquals(
                "Pemilik Asli 1",
                text(
                        "select p.name || ' ' || count(t.id) from person p left join task t on t.subject_id = p.id and t.kind = 'CHECK_NUMBER'"
                                + " and t.state = 'OPEN' where p.id = '" + person + "' group by p.name"));
    }

    /** What a row more for a known card does, by the rule. */
    @ParameterizedTest
    @CsvSource({"NEW, REJECT, 1, 2", "UPDATE, UPDATE, 3, 4", "REPLACE, UPDATE, 2, 4"})
    void theRuleSaysWhatMoreRowsOfAKnownCardDo(String rule, String outcome, int living, int desil) {
        Home home = Home.next();
        String baby = home.kk() + ",,Bayi Baru,F,2026-01-02,CHILD,false," + VILLAGE + ",4,,,false,,BPNT\n";
        String id = preview("", rule.equals("NEW") ? home.row(2) : home.both(2, "SD"));
        applied(id).body("families", equalTo(1));
        String family = text("select id::text from family where import_id = '" + id + "'");
        String more = preview("?rule=" + rule, home.row(4) + baby);
        OFFICER.get(path(more) + "/rows").body("items.outcome", contains(outcome, outcome));
        applied(more).body("updated", equalTo(outcome.equals("UPDATE") ? 1 : 0));
        assertEquals(
                living,
                number("select count(*) from household_member where family_id = '" + family
                        + "' and valid_until is null"));
        assertEquals(desil, number("select desil from family where id = '" + family + "'"));
        assertEquals(
                outcome.equals("UPDATE") ? 2 : 1, number("select version from family where id = '" + family + "'"));
        if (rule.equals("NEW")) {
            assertTrue(rejects(more).contains("with other facts"), rejects(more));
        }
    }

    @Test
    void otherFactsAreSoFromTheirDayOnAndWhatWasVerifiedIsLookedAtAgain() {
        Home home = Home.next();
        String first = preview("", home.both(2, "SD"));
        applied(first);
        String family = text("select id::text from family where import_id = '" + first + "'");
        Sql.execute("update proposal set state = 'VERIFIED', verified_by = 'x', verified_at = now() where family_id = '"
                + family + "'");
        String id = preview(
                "?rule=UPDATE&since=2026-10-01",
                (home.row(3) + home.childRow(3, "SMP"))
                        .replace("Warga Dua", "Warga Tiga")
                        .replace("BPNT", "BPNT|PKH"));
        OFFICER.get(path(id) + "/rows")
                .body("items[0].changes", contains("desil", "programmes"))
                .body("items[1].changes", contains("name", "school_level"));
        applied(id).body("updated", equalTo(1)).body("proposals", equalTo(1));
        assertEquals(
                "2 2026-10-01 3",
                text(
                        "select p.desil || ' ' || p.valid_until || ' ' || f.desil from family f join family_past p on p.family_id = f.id"
                                + " where f.id = '" + family + "'"));
        assertEquals(
                "Warga Tiga SD 2026-10-01 SMP",
                text(
                        "select p.name || ' ' || k.school_level || ' ' || k.valid_until || ' ' || p.school_level from household_member m"
                                + " join person p on p.id = m.person_id join person_past k on k.person_id = p.id where m.family_id = '"
                                + family
                                + "' and m.position = 2"));
        assertEquals(
                "PROPOSED PROPOSED",
                text("select string_agg(state, ' ') from proposal where family_id = '" + family + "'"));
    }

    /** Money and moves have operations of their own. */
    @ParameterizedTest
    @CsvSource({
        "recipient, recipient-differs",
        "village, village-differs",
    })
    void aFileNeitherMovesAFamilyNorChangesWhoIsPaid(String column, String code) {
        Home home = Home.next();
        applied(preview("", home.both(2, "SD")));
        String rows = home.both(2, "SD");
        String id = preview(
                "?rule=REPLACE",
                column.equals("village")
                        ? rows.replace(VILLAGE, Office.OTHER_VILLAGE)
                        : rows.replace("HEAD,true", "HEAD,false").replace("CHILD,false", "CHILD,true"));
        OFFICER.get(path(id) + "/rows")
                .body("items[0].outcome", equalTo("REJECT"))
                .body("items[0].faults.code", hasItem(code));
        OFFICER.post(path(id) + "/discard").statusCode(200).body("state", equalTo("DISCARDED"));
        assertEquals(0, number("select count(*) from family_import_row where import_id = '" + id + "'"));
        OFFICER.post(path(id) + "/apply").spec(refused(409, "illegal-transition"));
    }

    @Test
    void whatWasWrittenSinceThePreviewIsJudgedAgainAndTold() {
        Home taken = Home.next();
        String id = preview(
                "",
                taken.row(2)
                        + Home.next().row(2)
                        + Home.next().row(2)
                        + Home.next().row(2));
        Office.callerOf("other", "district-officer", "53.15")
                .csv("/v1/family-imports", (HEADER + taken.row(5)).getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("families", equalTo(1));
        applied(id)
                .body("preview.families", equalTo(4))
                .body("families", equalTo(3))
                .body("rejected", equalTo(1))
                .body("otherwise", equalTo(1));
        assertTrue(rejects(id).contains("with other facts"), rejects(id));
        OFFICER.get(path(id) + "/rows?outcome=REJECT").body("items[0].faults[0].code", equalTo("kk-exists"));
    }

    /** What fails is left out of no part: it goes on where it stopped, and no family is there twice. */
    @Test
    void anImportThatStopsGoesOnWhereItStopped() {
        String id = preview(
                "",
                Stream.generate(Home::next).limit(8).map(home -> home.row(2)).reduce("", String::concat));
        Sql.execute(
                "create function stop_here() returns trigger language plpgsql as $$ begin if new.id = '" + id
                        + "' and new.done = 8 then raise 'stopped'; end if; return new; end $$",
                "create trigger stop_here before update on family_import for each row execute function stop_here()");
        try {
            OFFICER.post(path(id) + "/apply").statusCode(200);
            Sql.until("select tries from family_import where id = '" + id + "'", 5);
            OFFICER.get(path(id))
                    .body("state", equalTo("APPLYING"))
                    .body("done", equalTo(6))
                    .body("families", equalTo(6))
                    .body("availableActions", contains("APPLY"));
        } finally {
            Sql.execute("drop trigger stop_here on family_import", "drop function stop_here()");
        }
        applied(id).body("families", equalTo(8)).body("done", equalTo(8)).body("otherwise", equalTo(0));
        assertEquals(8, number("select count(*) from family where import_id = '" + id + "'"));
    }

    @Test
    void theSameFileTwiceAtOnceIsOneImport() {
        String rows = Home.next().row(2);
        List<String> ids = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> (String) send("", rows).extract().path("id")))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        assertEquals(1, ids.size());
        applied(ids.get(0)).body("families", equalTo(1));
        String colleague = Office.callerOf("colleague", "district-officer", "53.15")
                .csv("/v1/family-imports/previews", (HEADER + rows).getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("preview.alreadyRegistered", equalTo(1))
                .body("id", not(equalTo(ids.get(0))))
                .extract()
                .path("id");
        Api.as("district-officer", "15.01").get(path(colleague)).statusCode(404);
        Api.as("district-officer", "15.01").post(path(colleague) + "/apply").statusCode(404);
    }

    @Test
    void linesOfJsonComeInAndGoBackAsLinesOfJson() {
        String line =
                "{\"kk\":\"%s\",\"nik\":\"%s\",\"name\":\"Warga Satu\",\"sex\":\"F\",\"birth_date\":\"1985-04-05\",\"relation\":\"HEAD\","
                        + "\"recipient\":true,\"village\":\"%s\",\"desil\":2,\"severe_disability\":false,\"programmes\":[\"BPNT\",\"PKH\"]}\n";
        String good = line.formatted(kk(), nik(MOTHER, true), VILLAGE);
        String bad = line.formatted(kk(), "12", VILLAGE);
        String id = lines(good + bad)
                .statusCode(201)
                .body("preview.families", equalTo(1))
                .body("preview.proposals", equalTo(2))
                .body("preview.rejected", equalTo(1))
                .extract()
                .path("id");
        String back = OFFICER.request()
                .accept("*/*")
                .get(path(id) + "/rejects")
                .then()
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        assertTrue(
                back.matches(
                        "\\{\"kk\":\"\\d{16}\",\"nik\":\"12\",.*\"programmes\":\"BPNT\\|PKH\",\"reject_line\":\"2\",\"reject_column\":\"nik\",.*}\n"),
                back);
        lines(back.replace("\"12\"", "\"" + nik(MOTHER, true) + "\""))
                .statusCode(201)
                .body("preview.families", equalTo(1));
        lines(good.replace("desil", "decile")).spec(refused(400, "csv-header"));
        lines(good + "{\n").spec(refused(400, "csv-malformed"));
        lines(good.replace("\"desil\"", "\"kk\"")).spec(refused(400, "csv-malformed"));
        lines(good.replaceFirst("\"\\d{16}\"", "5.31E15")).spec(refused(400, "numbers-rounded"));
    }

    private static ValidatableResponse lines(String text) {
        return OFFICER.request()
                .contentType("application/x-ndjson")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/v1/family-imports/previews")
                .then();
    }
}
