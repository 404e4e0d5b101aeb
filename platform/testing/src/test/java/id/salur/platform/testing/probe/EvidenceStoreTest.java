package id.salur.platform.testing.probe;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.salur.platform.evidence.EvidenceCleaner;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a kill, a full disk or a lost file leaves in the store, and what is cleaned away of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class EvidenceStoreTest {
    private static final String SEND = "/v1/evidence?kind=MINUTES&purpose=thing&regionCode=94.01.01.2001";
    private static final Duration HOUR = Duration.ofMinutes(61);

    private final Api officer = Api.with(Tokens.of(List.of("district-officer"), List.of("94.01"), "officer-94"));

    @Inject
    EvidenceCleaner cleaner;

    private static byte[] photograph() {
        byte[] content = new byte[200_000];
        new Random().nextBytes(content);
        byte[] head = HexFormat.of().parseHex("FFD8FFE000104A464946000101000001000100000000");
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    private ValidatableResponse send(byte[] content) {
        return officer.request()
                .contentType("image/jpeg")
                .body(content)
                .post(SEND)
                .then();
    }

    private static Path store() {
        return Path.of("target/evidence/probe").resolve(Sql.text("select id from evidence_store"));
    }

    private static Path content(String name) {
        return store().resolve(name.substring(0, 3)).resolve(name);
    }

    private static Path contentOf(String id) {
        return content(Sql.text("select stored_as from evidence_file where id = '" + id + "'"));
    }

    private static Path left(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[100]);
    }

    private static Path old(Path file, Duration by) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(by)));
    }

    private static String name() {
        return UUID.randomUUID().toString().replace("-", "").repeat(2);
    }

    @Test
    void aKillWhileItCameLeavesAnUploadThatIsDeletedLater() throws IOException {
        Path killed = old(left(store().resolve("incoming/" + UUID.randomUUID())), HOUR);
        Path coming = left(store().resolve("incoming/" + UUID.randomUUID()));
        cleaner.clean();
        assertFalse(Files.exists(killed));
        assertTrue(Files.exists(coming));
        Files.delete(coming);
    }

    @Test
    void aKillBetweenContentAndRowLeavesAContentThatIsDeletedLater() throws IOException {
        Path killed = old(left(content(name())), HOUR);
        Path coming = left(content(name()));
        String kept = created(send(photograph()));
        old(contentOf(kept), HOUR);
        cleaner.clean();
        assertFalse(Files.exists(killed));
        assertTrue(Files.exists(coming));
        assertTrue(Files.exists(contentOf(kept)));
        Files.delete(coming);
    }

    @Test
    void aCommandThatFailsAtItsEndLeavesAContentThatIsDeletedLater() throws IOException {
        Sql.execute(
                "create function fails() returns trigger language plpgsql as $$ begin raise 'at the end'; end $$",
                "create constraint trigger fails after insert on evidence_file deferrable initially deferred"
                        + " for each row execute function fails()");
        byte[] content = photograph();
        long before = contents();
        try {
            send(content).statusCode(500);
        } finally {
            Sql.execute("drop trigger fails on evidence_file", "drop function fails");
        }
        assertEquals(before + 1, contents());
        try (var files = Files.walk(store())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                old(file, HOUR);
            }
        }
        cleaner.clean();
        assertEquals(before, contents());
    }

    private static long contents() throws IOException {
        try (var files = Files.walk(store())) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatIsNeverBoundGoesAfterAWeekAndItsContentUnlessAnotherNeedsIt() throws IOException {
        byte[] shared = photograph();
        String forgotten = created(send(photograph()));
        String twin = created(send(shared));
        String recent = created(send(shared));
        String bound = created(send(photograph()));
        Path gone = contentOf(forgotten);
        Sql.execute(
                "update evidence_file set uploaded_at = now() - interval '8 days' where id in ('" + forgotten + "','"
                        + twin + "','" + bound + "')",
                "update evidence_file set uploaded_at = now() - interval '6 days' where id = '" + recent + "'",
                "update evidence_file set subject_id = uuidv7(), bound_at = now() where id = '" + bound + "'");
        for (String id : List.of(forgotten, twin, bound)) {
            old(contentOf(id), Duration.ofDays(8));
        }
        cleaner.clean();
        officer.get("/v1/evidence/" + forgotten).spec(refused(404, "not-found"));
        officer.get("/v1/evidence/" + twin).spec(refused(404, "not-found"));
        assertFalse(Files.exists(gone));
        assertTrue(Files.exists(contentOf(recent)));
        assertTrue(Files.exists(contentOf(bound)));
    }

    @Test
    void aContentThatIsSentAgainWhileItsStrayIsDeletedStays() throws SQLException, IOException {
        String name = name();
        Path stray = old(left(content(name)), HOUR);
        CompletableFuture<Void> cleaning;
        try (Connection sender = PostgresResource.superuser();
                Statement sql = sender.createStatement()) {
            sender.setAutoCommit(false);
            sql.execute("select pg_advisory_xact_lock(hashtextextended('" + name + "', 0))");
            cleaning = CompletableFuture.runAsync(this::clean);
            Sql.until("select count(*) from pg_locks where locktype = 'advisory' and not granted", 1);
            sql.execute(
                    "insert into evidence_file (id, kind, purpose, region_code, media_type, size, sha256, uploaded_by,"
                            + " stored_as) values (uuidv7(), 'MINUTES', 'thing', '94.01', 'image/png', 1, sha256('x'),"
                            + " 'x', '"
                            + name + "')");
            sender.commit();
        }
        cleaning.join();
        assertTrue(Files.exists(stray));
        Sql.execute("delete from evidence_file where stored_as = '" + name + "'");
        cleaner.clean();
        assertFalse(Files.exists(stray));
    }

    private void clean() {
        try {
            cleaner.clean();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAnotherDatabaseKeptIsLeftAlone() throws IOException {
        Path others = old(left(Path.of("target/evidence/probe/another/abc/abc0")), Duration.ofDays(30));
        cleaner.clean();
        assertTrue(Files.exists(others));
    }

    @Test
    void onlyTheServiceReadsTheStore() throws IOException {
        Path file = contentOf(created(send(photograph())));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    @Test
    void aStoreThatCannotBeWrittenSaysSoAndWorksAgainLater() throws IOException {
        created(send(photograph()));
        Path incoming = store().resolve("incoming");
        await().until(() -> isEmpty(incoming));
        Files.delete(incoming);
        Files.createFile(incoming);
        long rows = Sql.number("select count(*) from evidence_file");
        try {
            send(photograph()).spec(refused(503, "evidence-store-unavailable"));
        } finally {
            Files.delete(incoming);
        }
        assertEquals(rows, Sql.number("select count(*) from evidence_file"));
        created(send(photograph()));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Test
    void aFullDiskSaysSoAndLeavesNothing() throws IOException, InterruptedException {
        created(send(photograph()));
        String disk = store().toAbsolutePath().toString();
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=128k", "none", disk), "only root can mount a small disk");
        long rows = Sql.number("select count(*) from evidence_file");
        try {
            send(photograph()).spec(refused(507, "evidence-store-full"));
            assertEquals(0, contents());
        } finally {
            assertTrue(run("umount", disk));
        }
        assertEquals(rows, Sql.number("select count(*) from evidence_file"));
        created(send(photograph()));
    }

    @Test
    void aReadOnlyDiskSaysSo() throws IOException, InterruptedException {
        created(send(photograph()));
        String disk = store().toAbsolutePath().toString();
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "ro,size=8m", "none", disk), "only root can mount a disk");
        try {
            send(photograph()).spec(refused(503, "evidence-store-unavailable"));
        } finally {
            assertTrue(run("umount", disk));
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
