package id.salur.platform.evidence;

import id.salur.platform.aggregate.Ids;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.crypto.FileCipher;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.Everyday;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Binds evidence files to what they prove, and tells which are bound, each in the transaction and the area scope of its caller. */
@ApplicationScoped
public class EvidenceFiles {
    private static final String COLUMNS =
            " id, kind, purpose, subject_id, region_code, media_type, size, sha256, name, uploaded_by, uploaded_at,"
                    + " stored_as ";

    private final Jdbi jdbi;
    private final FileCipher cipher;
    private final FieldHash hash;
    private final Caller caller;
    private final EvidenceStore store;
    private final Arrival arrival;

    EvidenceFiles(Jdbi jdbi, FileCipher cipher, FieldHash hash, Caller caller, EvidenceStore store, Arrival arrival) {
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.hash = hash;
        this.caller = caller;
        this.store = store;
        this.arrival = arrival;
    }

    /** @param storedAs name in the store */
    record Row(
            UUID id,
            FileKind kind,
            String purpose,
            UUID subjectId,
            String regionCode,
            String mediaType,
            long size,
            byte[] sha256,
            byte[] name,
            String uploadedBy,
            OffsetDateTime uploadedAt,
            String storedAs) {
        EvidenceFile shown(FileCipher cipher) {
            return new EvidenceFile(
                    id,
                    kind,
                    purpose,
                    subjectId,
                    regionCode,
                    mediaType,
                    size,
                    HexFormat.of().formatHex(sha256),
                    name == null ? null : cipher.open(name),
                    uploadedBy,
                    uploadedAt);
        }
    }

    /**
     * Binds files that the caller sent, for good; what is bound to this thing already stays so. 422 {@code unknown-evidence} for a file that
     * is not there, not the caller's, not in his area, or was collected for another purpose; 409 {@code evidence-in-use} for one that is bound to another thing; 422
     * {@code evidence-kind} for one that is none of {@code kinds}.
     *
     * @param purpose type of the thing, in small letters and hyphens, as the sender of the files named it
     * @param regionCode of the thing: who sees it sees its files
     * @return the files in the order of their ids
     */
    public List<EvidenceFile> bind(
            Collection<UUID> files, String purpose, UUID subject, String regionCode, Set<FileKind> kinds) {
        List<Row> rows = jdbi.withHandle(
                h -> rows(h, "select" + COLUMNS + "from evidence_file where id = any (:ids) order by id for update")
                        .bind("ids", files.toArray(UUID[]::new))
                        .mapTo(Row.class)
                        .list());
        for (UUID id : files) {
            Row row = rows.stream()
                    .filter(found -> found.id().equals(id) && found.purpose().equals(purpose))
                    .findFirst()
                    .orElseThrow(() -> refused(ProblemType.UNKNOWN_EVIDENCE, id));
            requireFree(row, subject, kinds);
        }
        jdbi.useHandle(h -> Everyday.update(h, """
            update evidence_file set subject_id = :subject, region_code = :region, bound_at = now()
            where id = any (:ids) and subject_id is null\
            """)
                .bind("subject", subject)
                .bind("region", regionCode)
                .bind("ids", files.toArray(UUID[]::new))
                .execute());
        return of(purpose, subject).stream()
                .filter(file -> files.contains(file.id()))
                .toList();
    }

    private void requireFree(Row row, UUID subject, Set<FileKind> kinds) {
        if (row.subjectId() == null && !row.uploadedBy().equals(caller.id())) {
            throw refused(ProblemType.UNKNOWN_EVIDENCE, row.id());
        }
        if (row.subjectId() != null && !row.subjectId().equals(subject)) {
            throw refused(ProblemType.EVIDENCE_IN_USE, row.id());
        }
        if (!kinds.contains(row.kind())) {
            throw refused(ProblemType.EVIDENCE_KIND, row.id())
                    .with("expected", kinds.stream().sorted().toList());
        }
    }

    private static Problem refused(ProblemType type, UUID id) {
        return Problem.of(type).with("evidenceId", id);
    }

    /** What is bound to a thing and lies in the caller's area, in the order in which it was sent. */
    public List<EvidenceFile> of(String purpose, UUID subject) {
        return jdbi.withHandle(h -> rows(
                        h,
                        "select" + COLUMNS
                                + "from evidence_file where purpose = :purpose and subject_id = :subject order by id")
                .bind("purpose", purpose)
                .bind("subject", subject)
                .mapTo(Row.class)
                .map(row -> row.shown(cipher))
                .list());
    }

    /** The files of each place of {@code from} go to the place that stands there in {@code to}. */
    public void moveAll(List<String> from, List<String> to) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update evidence_file f set region_code = place.now from unnest(:was, :now) as place (was, now)
                        where f.region_code = place.was""")
                .bindArray("was", String.class, from)
                .bindArray("now", String.class, to)
                .execute());
    }

    /** What is bound to a thing goes to those of its new place. */
    public void move(String purpose, UUID subject, String regionCode) {
        jdbi.useHandle(h -> Everyday.update(
                        h,
                        "update evidence_file set region_code = :region where purpose = :purpose and subject_id ="
                                + " :subject")
                .bind("region", regionCode)
                .bind("purpose", purpose)
                .bind("subject", subject)
                .execute());
    }

    /** A file in the caller's area; until it is bound only its sender knows it. 404 {@code not-found}. */
    Row find(UUID id) {
        return jdbi.withHandle(h -> rows(
                                h,
                                "select" + COLUMNS
                                        + "from evidence_file where id = :id and (subject_id is not null or"
                                        + " uploaded_by = :caller)")
                        .bind("id", id)
                        .bind("caller", caller.id())
                        .mapTo(Row.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("evidence"));
    }

    EvidenceFile get(UUID id) {
        return find(id).shown(cipher);
    }

    /** Gives what was received its name and its row; 403 {@code outside-area}. */
    EvidenceFile add(NewEvidence said, Received received, String name) {
        UUID id = Ids.next();
        String storedAs = HexFormat.of().formatHex(hash.of("evidence " + received.sha256()));
        jdbi.useHandle(h -> {
            lock(h, storedAs);
            Everyday.update(h, """
                insert into evidence_file (id, kind, purpose, region_code, media_type, size, sha256, name, uploaded_by, stored_as)
                values (:id, :kind, :purpose, :regionCode, :mediaType, :size, :sha256, :name, :by, :storedAs)\
                """)
                    .bindMethods(said)
                    .bind("id", id)
                    .bind("mediaType", received.type().mediaType())
                    .bind("size", received.size())
                    .bind("sha256", HexFormat.of().parseHex(received.sha256()))
                    .bind("name", name == null ? null : cipher.seal(name))
                    .bind("by", caller.id())
                    .bind("storedAs", storedAs)
                    .execute();
        });
        try {
            store.keep(received.upload(), storedAs);
        } catch (IOException e) {
            throw StoreFaults.of(e);
        }
        arrival.kept();
        return get(id);
    }

    /**
     * Until the transaction ends nobody else names or deletes what has this name: files with one content are one, whoever sent them, and
     * nobody is told so.
     */
    static void lock(Handle h, String storedAs) {
        Everyday.query(h, "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", storedAs)
                .mapTo(Integer.class)
                .one();
    }

    private static Query rows(Handle h, String sql) {
        return Everyday.query(h, sql);
    }
}
