package id.salur.platform.testing.probe;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
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
        String thing = officer.request()
                .header("X-Purpose", "a test")
                .body(Map.of("regionCode", "53.15.05.1025", "amount", 1))
                .post("/v1/things")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return owner("select id from audit_log where target like '%" + thing + "'");
    }

    private static String owner(String sql) throws SQLException {
        try (Connection c = PostgresResource.owner();
                Statement s = c.createStatement()) {
            if (!s.execute(sql)) {
                return null;
            }
            ResultSet row = s.getResultSet();
            row.next();
            return row.getString(1);
        }
    }

    private void shows(String id, String verdict) {
        auditor.get("/v1/audit?operation=thing.create&limit=500")
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
        owner("update audit_log set " + change + " where id = '" + id + "'");
        shows(id, "INVALID");
    }

    @Test
    void aRefusedCommandIsSignedToo() throws SQLException {
        officer.post("/v1/things", Map.of("regionCode", "12.01", "amount", 1)).statusCode(403);
        shows(owner("select max(id::text) from audit_log where outcome = 'REFUSED outside-area'"), "VALID");
    }

    @Test
    void aRecordFromBeforeSigningSaysSo() throws SQLException {
        String id = recorded();
        owner("update audit_log set signature = null where id = '" + id + "'");
        shows(id, "UNSIGNED");
    }
}
