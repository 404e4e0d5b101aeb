package id.salur.platform.testing.probe;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.crypto.Sha256;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are sent, bound and opened: by whom, and what is not taken. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class EvidenceTest {
    private static final String HERE = "92.01.01.2001";
    private static final String SEND = "/v1/evidence?kind=MINUTES&purpose=thing&regionCode=" + HERE;
    private static final Map<String, String> WHY = Map.of("purpose", "Looking at what the village decided");

    private static final String TOKEN = Tokens.of(List.of("district-officer"), List.of("92.01"), "officer-92");

    private final Api officer = Api.with(TOKEN);

    @ConfigProperty(name = "salur.evidence.limit")
    long limit;

    private static Api officer(String name) {
        return Api.with(Tokens.of(List.of("district-officer"), List.of("92.01"), name));
    }

    /** A photograph: its beginning, then noise that no other has. */
    private static byte[] photograph(int size) {
        return filled("FFD8FFE000104A46494600010100000100010000", size);
    }

    private static byte[] filled(String beginning, int size) {
        byte[] content = new byte[size];
        new Random().nextBytes(content);
        byte[] head = HexFormat.of().parseHex(beginning);
        System.arraycopy(head, 0, content, 0, Math.min(size, head.length));
        return content;
    }

    private static RequestSpecification file(Api who, byte[] content) {
        return who.request().contentType("image/jpeg").body(content);
    }

    private ValidatableResponse again(String key, byte[] content) {
        return given().auth()
                .oauth2(TOKEN)
                .contentType("image/jpeg")
                .header("Idempotency-Key", key)
                .body(content)
                .post(SEND)
                .then();
    }

    private ValidatableResponse send(byte[] content) {
        return file(officer, content).post(SEND).then();
    }

    private static Response open(Api who, String id) {
        return who.request().body(WHY).post("/v1/evidence/" + id + "/content");
    }

    private String thing(String region) {
        return officer.create("/v1/things", Map.of("regionCode", region, "amount", 1));
    }

    private ValidatableResponse prove(Api who, String thing, String... files) {
        return who.post("/v1/things/" + thing + "/evidence", Map.of("files", List.of(files)));
    }

    private static Path store() {
        return Path.of("target/evidence/probe").resolve(Sql.text("select id from evidence_store"));
    }

    private static List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(store())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Path stored(String id) {
        String name = Sql.text("select stored_as from evidence_file where id = '" + id + "'");
        return store().resolve(name.substring(0, 3)).resolve(name);
    }

    @Test
    void whatIsSentIsKeptAndGivenBack() throws IOException {
        byte[] content = photograph(300_000);
        String sha256 = HexFormat.of().formatHex(Sha256.of(content));
        String id = created(file(officer, content)
                .header("Content-Disposition", "attachment; filename=\"C:\\foto\\Rapat 9201011503900001.php.jpg\"")
                .post(SEND)
                .then()
                .header("Location", startsWith("/v1/evidence/"))
                .body("sha256", equalTo(sha256))
                .body("size", equalTo(300_000))
                .body("mediaType", equalTo("image/jpeg"))
                .body("kind", equalTo("MINUTES"))
                .body("purpose", equalTo("thing"))
                .body("subjectId", nullValue())
                .body("regionCode", equalTo(HERE))
                .body("uploadedBy", equalTo("officer-92"))
                .body("name", equalTo("Rapat __php.jpg")));
        Response opened = open(officer, id);
        assertArrayEquals(content, opened.asByteArray());
        opened.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Disposition", "attachment; filename=\"" + id + ".jpg\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Length", "300000");
        String path = stored(id).toString();
        assertFalse(path.contains(sha256), "whoever has the content does not find the file by its hash");
        assertFalse(new String(Files.readAllBytes(stored(id)), StandardCharsets.ISO_8859_1).contains("JFIF"));
    }

    @Test
    void whoOpensItSaysWhyAndIsRecorded() {
        String id = created(send(photograph(5000)));
        officer.get("/v1/evidence/" + id).statusCode(200).body("id", equalTo(id));
        String target = "/v1/evidence/" + id + "/content";
        officer.post(target, Map.of()).spec(refused(400, "invalid-request"));
        officer.post(target, Map.of("purpose", "curious")).spec(refused(400, "invalid-request"));
        open(officer, id).then().statusCode(200);
        assertEquals(
                "DONE Looking at what the village decided",
                Sql.text("select outcome || ' ' || purpose from audit_log where operation = 'evidence.open' and target"
                        + " = '"
                        + target + "' and outcome = 'DONE'"));
        open(Api.as("bank", "92.01"), id).then().spec(refused(403, "role-not-allowed"));
        open(Api.as("integrator", "92.01"), id).then().spec(refused(403, "role-not-allowed"));
    }

    @Test
    void untilItIsBoundOnlyItsSenderKnowsItThenWhoseAreaItIs() {
        String id = created(send(photograph(5000)));
        Api colleague = officer("colleague-92");
        colleague.get("/v1/evidence/" + id).spec(refused(404, "not-found"));
        open(colleague, id).then().spec(refused(404, "not-found"));
        String thing = thing("92.01.02.2001");
        prove(officer, thing, id)
                .statusCode(200)
                .body("id", equalTo(List.of(id)))
                .body("subjectId", equalTo(List.of(thing)))
                .body("regionCode", equalTo(List.of("92.01.02.2001")));
        colleague.get("/v1/evidence/" + id).statusCode(200);
        open(colleague, id).then().statusCode(200);
        Api.as("village-officer", "92.01.01").get("/v1/evidence/" + id).spec(refused(404, "not-found"));
        open(Api.as("village-officer", HERE), id).then().spec(refused(404, "not-found"));
        Api.as("auditor", "92").get("/v1/evidence/" + id).statusCode(200);
    }

    @Test
    void aFileProvesOneThingAndOnlyForItsSender() {
        String thing = thing(HERE);
        String id = created(send(photograph(5000)));
        prove(officer("colleague-92"), thing, id).spec(refused(422, "unknown-evidence"));
        prove(officer, thing, UUID.randomUUID().toString()).spec(refused(422, "unknown-evidence"));
        String elsewhere = created(file(officer, photograph(5000))
                .post("/v1/evidence?kind=MINUTES&purpose=another-thing&regionCode=" + HERE)
                .then());
        prove(officer, thing, elsewhere).spec(refused(422, "unknown-evidence"));
        String letter = created(file(officer, photograph(5000))
                .post("/v1/evidence?kind=LETTER&purpose=thing&regionCode=" + HERE)
                .then());
        prove(officer, thing, id, letter)
                .spec(refused(422, "evidence-kind"))
                .body("evidenceId", equalTo(letter))
                .body("expected", equalTo(List.of("MINUTES", "PHOTOGRAPH")));
        officer.get("/v1/evidence/" + id).body("subjectId", nullValue());
        prove(officer, thing, id).statusCode(200);
        prove(officer, thing, id).statusCode(200).body("", hasSize(1));
        prove(officer, thing(HERE), id).spec(refused(409, "evidence-in-use"));
    }

    @Test
    void oneContentSentByTwoIsTwoFilesThatKnowNothingOfEachOther() throws IOException {
        byte[] content = photograph(5000);
        String mine = created(send(content));
        Api other = Api.with(Tokens.of(List.of("facilitator"), List.of("93.01"), "facilitator-93"));
        String theirs = created(file(other, content)
                .post("/v1/evidence?kind=PHOTOGRAPH&purpose=thing&regionCode=93.01.01.2001")
                .then());
        assertEquals(stored(mine), stored(theirs));
        officer.get("/v1/evidence/" + theirs).spec(refused(404, "not-found"));
        assertArrayEquals(content, open(officer, mine).asByteArray());
        assertArrayEquals(content, open(other, theirs).asByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "3C68746D6C3E, a page",
        "3C7363726970743E616C6572742831293C2F7363726970743E, a script named photo.jpg",
        "23212F62696E2F73680A, a shell script",
        "4D5A9000, a program",
        "504B0304, an archive",
        "474946383961, a GIF",
        "FFD8FF, the beginning of a beginning",
        "FFD8FFE0000D3C7363726970743E, a photograph with a script in its head",
        "255044462D312E340A3C48544D4C3E, a document that is a page",
        "20255044462D312E34, a document behind a blank"
    })
    void whatIsNoPhotographOrDocumentIsRefusedWhateverItIsCalled(String beginning) throws IOException {
        byte[] content = HexFormat.of().parseHex(beginning);
        int before = stored().size();
        for (String type : List.of("image/jpeg", "application/pdf", "application/octet-stream")) {
            officer.request()
                    .contentType(type)
                    .header("Content-Disposition", "attachment; filename=\"photo.jpg\"")
                    .body(content)
                    .post(SEND)
                    .then()
                    .spec(refused(422, "evidence-content"))
                    .body("expected", hasItem("image/png"));
        }
        officer.request()
                .contentType("text/html")
                .body(content)
                .post(SEND)
                .then()
                .statusCode(415);
        assertEquals(before, stored().size());
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000000D49484452, image/png",
        "255044462D312E370A25E2E3CFD3, application/pdf",
        "FFD8FFDB0043, image/jpeg"
    })
    void theTypeIsFoundInTheContent(String beginning, String type) {
        String id = created(send(filled(beginning, 4000)).body("mediaType", equalTo(type)));
        assertEquals(type, open(officer, id).contentType());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=MINUTES&purpose=thing&regionCode=moon",
                "kind=POEM&purpose=thing&regionCode=" + HERE,
                "kind=MINUTES&purpose=Thing!&regionCode=" + HERE,
                "purpose=thing&regionCode=" + HERE,
                "kind=MINUTES&purpose=thing",
                "kind=MINUTES&purpose=thing&regionCode=" + HERE + "&colour=red"
            })
    void whatIsSaidOfItIsHeldToItsForm(String query) throws IOException {
        int before = stored().size();
        file(officer, photograph(5000)).post("/v1/evidence?" + query).then().statusCode(400);
        assertEquals(before, stored().size());
    }

    @Test
    void anotherAreaIsRefusedAndLeavesNothing() throws IOException {
        int before = stored().size();
        file(officer, photograph(5000))
                .post("/v1/evidence?kind=MINUTES&purpose=thing&regionCode=12.01")
                .then()
                .spec(refused(403, "outside-area"));
        file(Api.as("auditor", "92"), photograph(5000)).post(SEND).then().spec(refused(403, "role-not-allowed"));
        assertEquals(before, stored().size());
    }

    @Test
    void theSameKeyAndFileGetsTheFirstAnswerAndLeavesOneFile() throws IOException {
        byte[] content = photograph(5000);
        String key = UUID.randomUUID().toString();
        String first = created(again(key, content));
        int before = stored().size();
        again(key, content)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        again(key, photograph(5000)).spec(refused(422, "idempotency-key-reused"));
        assertEquals(before, stored().size());
        assertEquals(
                "1",
                Sql.text("select count(*) from evidence_file where sha256 = '\\x"
                        + HexFormat.of().formatHex(Sha256.of(content)) + "'"));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        try (Socket socket = begun("Content-Length: 200000000\r\n")) {
            assertEquals(413, status(socket));
        }
        created(send(photograph((int) limit)));
        send(photograph((int) limit + 1)).spec(refused(413, "file-too-large")).body("limit", equalTo((int) limit));
    }

    @Test
    void whatIsTooLargeAndDoesNotSaySoIsReadNoFurther() throws IOException {
        int before = stored().size();
        try (Socket socket = begun("Transfer-Encoding: chunked\r\n")) {
            OutputStream out = socket.getOutputStream();
            byte[] chunk = photograph(1_000_000);
            long sent = 0;
            try {
                while (sent < 200_000_000) {
                    out.write("f4240\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    sent += chunk.length;
                    if (socket.getInputStream().available() > 0) {
                        break;
                    }
                }
            } catch (IOException closedByTheServer) {
                assertTrue(sent > limit);
            }
            assertTrue(sent < 100_000_000, "sent " + sent);
            assertEquals(413, status(socket));
        }
        assertEquals(before, stored().size());
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws IOException {
        long before = broken();
        int files = stored().size();
        try (Socket socket = begun("Content-Length: 500000\r\n")) {
            socket.getOutputStream().write(photograph(200_000));
            socket.getOutputStream().flush();
            await().until(() -> stored().size() == files + 1);
        }
        Sql.until(
                "select count(*) from audit_log where outcome = 'REFUSED body-not-received' and operation ="
                        + " 'evidence.upload'",
                before + 1);
        await().until(() -> stored().size() == files);
    }

    private static long broken() {
        return Sql.number("select count(*) from audit_log where outcome = 'REFUSED body-not-received' and operation ="
                + " 'evidence.upload'");
    }

    private static Socket begun(String length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.getOutputStream()
                .write(("POST " + SEND + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + TOKEN
                                + "\r\nContent-Type: image/jpeg\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n"
                                + length + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static int status(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        return Integer.parseInt(line.split(" ", -1)[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "changed", "swapped", "gone"})
    void noByteOfADamagedFileGoesOut(String how) throws IOException {
        String id = created(send(photograph(300_000)));
        Path file = stored(id);
        byte[] sealed = Files.readAllBytes(file);
        switch (how) {
            case "cut" -> Files.write(file, Arrays.copyOf(sealed, sealed.length - 1000));
            case "changed" -> {
                sealed[sealed.length - 100] ^= 1;
                Files.write(file, sealed);
            }
            case "swapped" ->
                Files.copy(stored(created(send(photograph(300_000)))), file, StandardCopyOption.REPLACE_EXISTING);
            default -> Files.delete(file);
        }
        open(officer, id).then().spec(refused(500, "evidence-damaged"));
    }

    @Test
    void whatIsBoundCannotBeDeletedByTheService() {
        assertEquals("t", Sql.text("select has_table_privilege('salur_app', 'evidence_file', 'DELETE')"));
        assertEquals("f", Sql.text("select has_column_privilege('salur_app', 'evidence_file', 'sha256', 'UPDATE')"));
        String id = created(send(photograph(5000)));
        prove(officer, thing(HERE), id).statusCode(200);
        assertEquals(0, deletedByTheService(id));
    }

    private static int deletedByTheService(String id) {
        try (var connection = PostgresResource.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set role salur_app");
            statement.execute("select set_config('salur.areas', '*', false)");
            return statement.executeUpdate("delete from evidence_file where id = '" + id + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
