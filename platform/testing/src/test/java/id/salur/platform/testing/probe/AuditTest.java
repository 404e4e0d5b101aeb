package id.salur.platform.testing.probe;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record of the audit log that was changed afterwards shows it, whichever field it was. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class AuditTest {
    private final Api officer = Api.as("district-officer", "53.15");
    private final Api auditor = Api.as("auditor", "ID");

    /** The id of the record of a command that was done just now. */
    private String recorded() throws SQLException {
        String thing = created(officer.request()
                .body(Map.of("regionCode", "53.15.05.1025", "amount", 1))
                .post("/v1/things")
                .then());
        return Sql.text("select id from audit_log where target like '%" + thing + "'");
    }

    private void shows(String id, String verdict) {
        shows(id, "thing.create", verdict);
    }

    private void shows(String id, String operation, String verdict) {
        auditor.get("/v1/audit?limit=500&operation=" + operation)
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.signature", is(verdict))
                .body("items.find { it.id == '" + id + "' }.detail", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor = 'somebody'",
                "roles = '{district-officer,approver}'",
                "areas = '{53}'",
                "target = '/v1/things/1'",
                "outcome = 'REFUSED busy'",
                "status = 200",
                "origin = '10.0.0.1'",
                "purpose = 'another'",
                "request_hash = null",
                "correlation_id = 'x'",
                "signature = sha256('x')"
            })
    void aChangedFieldBreaksTheSignature(String change) throws SQLException {
        String id = recorded();
        shows(id, "VALID");
        Sql.execute("update audit_log set " + change + " where id = '" + id + "'");
        shows(id, "INVALID");
    }

    @Test
    void aRefusedCommandIsSignedToo() throws SQLException {
        officer.post("/v1/things", Map.of("regionCode", "12.01", "amount", 1)).statusCode(403);
        shows(Sql.text("select max(id::text) from audit_log where outcome = 'REFUSED outside-area'"), "VALID");
    }

    @Test
    void aRecordFromBeforeSigningSaysSo() throws SQLException {
        String id = recorded();
        Sql.execute("update audit_log set signature = null where id = '" + id + "'");
        shows(id, "UNSIGNED");
    }

    /** The only record whose target is this path. */
    private static String of(String path, String what) throws SQLException {
        return Sql.text("select " + what + " from audit_log where target = '" + path + "'");
    }

    @Test
    void aRefusalOfTheRoleIsRecorded() throws SQLException {
        String path = "/v1/things/" + UUID.randomUUID() + "/double";
        Api.with(Tokens.of(List.of("bank"), List.of("53.15"), "curious"))
                .command(path, "\"1\"")
                .statusCode(403);
        assertEquals("1", of(path, "count(*)"));
        assertEquals(
                "REFUSED role-not-allowed by curious {53.15}",
                of(path, "outcome || ' by ' || actor || ' ' || areas::text"));
        shows(of(path, "id"), "thing.double", "VALID");
        Api.with("nonsense").command(path, "\"1\"").statusCode(401);
        given().post(path).then().statusCode(401);
        assertEquals("1", of(path, "count(*)"));
    }

    @Test
    void aBodyThatCannotBeReadIsRecordedWithoutIt() throws SQLException {
        for (String body : List.of("{\"regionCode\":", "{\"nik\":\"5315050101150001\"}", "{}", "{\"amount\":-1}")) {
            String correlation = UUID.randomUUID().toString();
            String slug = officer.request()
                    .header("X-Correlation-Id", correlation)
                    .body(body)
                    .post("/v1/things")
                    .then()
                    .statusCode(400)
                    .extract()
                    .path("type");
            String[] row = Sql.text(
                            "select count(*) || ' ' || min(outcome) || ' ' || min(target) from audit_log where correlation_id = '"
                                    + correlation + "'")
                    .split(" ");
            assertEquals(List.of("1", "REFUSED", slug.replace("/errors/", ""), "/v1/things"), List.of(row));
        }
        assertEquals("0", Sql.text("select count(*) from audit_log a where a::text like '%5315050101150001%'"));
    }

    @Test
    void whatIsShownInClearIsRecordedWithItsPurpose() throws SQLException {
        Api.as("bank", "53.15").get("/v1/things/secret").statusCode(200);
        assertEquals("paying ***", of("/v1/things/secret", "purpose"));
        officer.get("/v1/things/secret").statusCode(403);
        assertEquals(
                "1",
                Sql.text(
                        "select count(*) from audit_log where operation = 'thing.show' and outcome = 'REFUSED role-not-allowed'"));
    }

    @Test
    void aRecordIsSmallAndHoldsNoNumberWhateverIsSent() throws SQLException {
        String long16 = "5315050101150001";
        Api bank = Api.with(Tokens.of(
                java.util.stream.IntStream.range(0, 60)
                        .mapToObj(i -> "role-" + i)
                        .toList(),
                List.of("53.15"),
                "x".repeat(1000)));
        bank.request()
                .header("X-Purpose", "y".repeat(1000))
                .header("X-Correlation-Id", "z".repeat(1000))
                .header("Host", "h".repeat(200))
                .post("/v1/things/" + long16 + "-" + "9a".repeat(1200) + "/double?q=" + "b".repeat(1000))
                .then()
                .statusCode(403);
        assertEquals(
                "0",
                Sql.text("select count(*) from audit_log a where length(a::text) > 3000 or a::text like '%" + long16
                        + "%'"));
        assertEquals(
                "1",
                Sql.text(
                        "select count(*) from audit_log where actor like 'xxx%' and target like '/v1/things/***-9a%'"));
    }

    @Test
    void aRefusalStaysOneWhenItsRecordCannotBeWritten() throws SQLException {
        double before = unwritten();
        Sql.execute("alter table audit_log add constraint broken check (operation <> 'thing.double') not valid");
        try {
            Api.as("bank", "53.15")
                    .command("/v1/things/" + UUID.randomUUID() + "/double", "\"1\"")
                    .spec(refused(403, "role-not-allowed"));
            officer.command("/v1/things/" + UUID.randomUUID() + "/double", "\"1\"")
                    .spec(refused(404, "not-found"));
        } finally {
            Sql.execute("alter table audit_log drop constraint broken");
        }
        assertEquals(before + 2, unwritten());
    }

    @Test
    void aRefusalDoesNotWaitForASlowLog() throws SQLException {
        try (Connection blocker = PostgresResource.owner()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("lock table audit_log in share row exclusive mode");
            Instant start = Instant.now();
            Api.as("bank", "53.15")
                    .command("/v1/things/" + UUID.randomUUID() + "/double", "\"1\"")
                    .statusCode(403);
            assertTrue(Duration.between(start, Instant.now()).toSeconds() < 10);
            blocker.rollback();
        }
    }

    private static double unwritten() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("salur_audit_unwritten_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void theListIsNewestFirstAndNarrowed() throws SQLException {
        String name = "lister-" + UUID.randomUUID();
        Api lister = Api.with(Tokens.of(List.of("district-officer"), List.of("53.15.05", "14.02"), name));
        OffsetDateTime start = OffsetDateTime.parse(
                Sql.text("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        for (int i = 1; i <= 3; i++) {
            lister.post("/v1/things", Map.of("regionCode", "14.02.03", "amount", i))
                    .statusCode(201);
        }
        lister.post("/v1/things", Map.of("regionCode", "12.01", "amount", 1)).statusCode(403);
        String mine = "/v1/audit?actor=" + name;
        List<String> ids = auditor.get(mine).statusCode(200).extract().path("items.id");
        assertEquals(ids.stream().sorted(Comparator.reverseOrder()).toList(), ids);
        assertEquals(4, ids.size());
        String next = auditor.get(mine + "&limit=3")
                .body("items.id", is(ids.subList(0, 3)))
                .extract()
                .path("next");
        auditor.get(mine + "&limit=3&cursor=" + next).body("items.id", is(ids.subList(3, 4)));
        auditor.get(mine + "&outcome=REFUSED").body("items.id", is(ids.subList(0, 1)));
        auditor.get(mine + "&outcome=DONE").body("items.id", is(ids.subList(1, 4)));
        auditor.get(mine + "&operation=thing.double").body("items", hasSize(0));
        auditor.get(mine + "&operation=thing.create").body("items", hasSize(4));
        for (String area : List.of("53", "53.15", "53.15.05", "14.02")) {
            auditor.get(mine + "&area=" + area).body("items", hasSize(4));
        }
        for (String area : List.of("54", "53.15.06", "53.15.05.1025", "ID")) {
            auditor.get(mine + "&area=" + area).body("items", hasSize(0));
        }
        String at = auditor.get(mine).extract().path("items[1].at");
        auditor.get(mine + "&from=" + at).body("items.id", is(ids.subList(0, 2)));
        auditor.get(mine + "&to=" + at).body("items.id", is(ids.subList(2, 4)));
        auditor.get(mine + "&from=" + start + "&to=" + start.plusDays(1)).body("items", hasSize(4));
        auditor.get(mine + "&to=" + start).body("items", hasSize(0));
        auditor.get(mine + "&area=53.1").spec(refused(400, "invalid-parameter"));
        auditor.get(mine + "&from=yesterday").spec(refused(400, "invalid-parameter"));
    }

    @Test
    void eachFilterHasItsIndex() throws SQLException {
        Map<String, String> plans = Map.of(
                "actor = 'x'", "audit_log_actor",
                "operation = 'x'", "audit_log_operation",
                "split_part(outcome, ' ', 1) = 'REFUSED'", "audit_log_outcome",
                "areas_and_above(areas) @> array['53']", "audit_log_area",
                "id >= uuidv7() and id < uuidv7()", "audit_log_pkey");
        for (Map.Entry<String, String> plan : plans.entrySet()) {
            assertTrue(plan(plan.getKey()).contains(plan.getValue()), () -> plan.getKey() + " has no index");
        }
    }

    private static String plan(String condition) throws SQLException {
        try (Connection c = PostgresResource.owner();
                Statement s = c.createStatement()) {
            s.execute("set enable_seqscan = off");
            s.execute("set enable_sort = " + (condition.contains("@>") ? "on" : "off"));
            ResultSet row = s.executeQuery("explain select * from audit_log where " + condition
                    + (condition.contains("@>") ? "" : " order by id desc") + " limit 51");
            StringBuilder plan = new StringBuilder();
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    @Test
    void theHostHeaderIsNowhere() throws SQLException {
        String location = officer.request()
                .header("Host", "evil.example")
                .body(Map.of("regionCode", "53.15.05.1025", "amount", 1))
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        assertTrue(location.startsWith("/v1/things/"), location);
        assertEquals("1", of(location, "count(*)"));
        officer.post("/v1/things", Map.of("regionCode", "53.15.05.1025", "amount", 2))
                .statusCode(201);
        String link = officer.request()
                .header("Host", "evil.example")
                .get("/v1/things?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .header("Link");
        assertTrue(link.startsWith("</v1/things?"), link);
        assertTrue(link.contains("limit=1") && link.contains("cursor="), link);
        assertEquals("0", Sql.text("select count(*) from audit_log a where a::text like '%evil.example%'"));
    }
}
