package id.salur.platform.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The refused rows of files, as they came: encrypted, for their sender only, and forgotten after {@code salur.retention.rejects}.
 */
@ApplicationScoped
public class Rejects {
    /** Columns that rejects have behind those of the file. */
    public static final List<String> REASONS = RejectsFile.REASONS;

    private static final int PORTION = 1000;
    private static final MediaType WORKBOOK = MediaType.valueOf(TableFile.XLSX);
    private static final MediaType TEXT = MediaType.valueOf(TableFile.CSV);
    private static final MediaType LINES = MediaType.valueOf(TableFile.NDJSON);

    private final Jdbi jdbi;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final Caller caller;

    Rejects(Jdbi jdbi, FieldCipher cipher, ObjectMapper json, Caller caller) {
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.json = json;
        this.caller = caller;
    }

    /**
     * The file of an upload's refused rows.
     *
     * @param head how the upload came
     */
    public record Kept(UUID upload, TableHead head) {
        /** 200 with the type and the name of the file. */
        public Response answer(String name, StreamingOutput file) {
            return Response.ok(file)
                    .header(HttpHeaders.CONTENT_TYPE, type())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + end() + "\"")
                    .build();
        }

        private String type() {
            if (head.ndjson()) {
                return TableFile.NDJSON;
            }
            return head.xlsx() ? TableFile.XLSX : TableFile.CSV + ";charset=UTF-8";
        }

        private String end() {
            if (head.ndjson()) {
                return ".ndjson";
            }
            return head.xlsx() ? ".xlsx" : ".csv";
        }
    }

    private record Stored(boolean xlsx, String separator, boolean mark, byte[] sealed) {}

    private record Row(int line, String faults, byte[] sealed) {}

    /** A row to be kept beside what is read of it, in case it is refused. */
    public byte[] seal(TableRow row) {
        return seal(row.cells());
    }

    /**
     * Keeps the refused rows of an upload, in its transaction.
     *
     * @param rows a query of {@code line}, {@code faults} ({@code column:code}, blanks between them) and {@code sealed}
     */
    public void keep(Handle h, UUID upload, TableHead head, String rows) {
        h.createUpdate("""
            insert into rejected_file (upload_id, sent_by, xlsx, separator, mark, sealed)
            values (:upload, :by, :xlsx, :separator, :mark, :sealed)\
            """)
                .bind("upload", upload)
                .bind("by", caller.id())
                .bind("xlsx", head.xlsx())
                .bind("separator", String.valueOf(head.separator()))
                .bind("mark", head.mark())
                .bind("sealed", seal(head.cells()))
                .execute();
        h.createUpdate("insert into rejected_row (upload_id, line, faults, sealed) select :upload, line, faults,"
                        + " sealed from ("
                        + rows + ") r")
                .bind("upload", upload)
                .execute();
    }

    /** Keeps more refused rows of an upload that was {@link #keep kept}, unless its sender is no longer given any. */
    public void add(Handle h, UUID upload, String rows) {
        h.createUpdate(
                        "insert into rejected_row (upload_id, line, faults, sealed) select f.upload_id, r.line, r.faults,"
                                + " r.sealed from rejected_file f, ("
                                + rows + ") r where f.upload_id = :upload on conflict do nothing")
                .bind("upload", upload)
                .execute();
    }

    /**
     * The file of an upload, as the upload came, or as a caller takes it who takes only CSV or only a workbook, in which a
     * spreadsheet rounds no number; 404 if the caller sent none of this id
     * or it is forgotten.
     */
    public Kept of(UUID upload, Columns columns, HttpHeaders headers) {
        Stored stored = jdbi.withHandle(h -> h.createQuery(
                                "select xlsx, separator, mark, sealed from rejected_file where upload_id = :upload and"
                                        + " sent_by = :by")
                        .bind("upload", upload)
                        .bind("by", caller.id())
                        .mapTo(Stored.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("rejects"));
        List<String> cells = stored.sealed() == null ? columns.names() : open(stored.sealed());
        TableHead sent = new TableHead(stored.xlsx(), stored.separator().charAt(0), stored.mark(), cells);
        return new Kept(upload, asTaken(sent, headers.getAcceptableMediaTypes()));
    }

    private static TableHead asTaken(TableHead sent, List<MediaType> taken) {
        boolean lines = sent.ndjson() && taken.stream().anyMatch(LINES::isCompatible);
        boolean text = taken.stream().anyMatch(TEXT::isCompatible);
        boolean workbook = taken.stream().anyMatch(WORKBOOK::isCompatible);
        if (lines) {
            return sent;
        }
        char separator = sent.ndjson() ? ',' : sent.separator();
        return new TableHead(workbook && (sent.xlsx() || !text), separator, sent.mark(), sent.cells());
    }

    /**
     * Writes the rows in the order of the file, read in portions.
     *
     * @param texts of a column and {@code code} the reason, of {@code code.do} what to do, in the caller's language
     */
    public void write(Kept kept, BinaryOperator<String> texts, OutputStream out) {
        int width = kept.head().cells().size();
        try (RejectsFile file = RejectsFile.open(out, kept.head())) {
            file.row(joined(kept.head().cells(), RejectsFile.REASONS, List.of()));
            QuarkusTransaction.requiringNew()
                    .run(() -> jdbi.useHandle(h -> h.createQuery(
                                    "select line, faults, sealed from rejected_row where upload_id = :upload order by"
                                            + " line")
                            .bind("upload", kept.upload())
                            .setFetchSize(PORTION)
                            .mapTo(Row.class)
                            .forEach(row -> file.row(row(row, width, texts)))));
        }
    }

    /** What stood outside the columns stands behind the reasons: no column takes it there either when it is sent again. */
    private List<String> row(Row row, int width, BinaryOperator<String> texts) {
        List<String> cells = row.sealed() == null ? Collections.nCopies(width, "") : open(row.sealed());
        return joined(cells.subList(0, width), reasons(row, texts), cells.subList(width, cells.size()));
    }

    private static List<String> reasons(Row row, BinaryOperator<String> texts) {
        List<String[]> faults = Arrays.stream(row.faults().split(" ", -1))
                .map(fault -> fault.split(":", 2))
                .toList();
        return List.of(
                String.valueOf(row.line()),
                faults.stream()
                        .map(fault -> fault[0])
                        .filter(column -> !column.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" | ")),
                faults.stream()
                        .map(fault -> texts.apply(fault[0], fault[1]))
                        .distinct()
                        .collect(Collectors.joining(" | ")),
                faults.stream()
                        .map(fault -> texts.apply(fault[0], fault[1] + ".do"))
                        .distinct()
                        .collect(Collectors.joining(" | ")));
    }

    private static List<String> joined(List<String> cells, List<String> reasons, List<String> beside) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(reasons);
        all.addAll(beside);
        return all;
    }

    private byte[] seal(List<String> cells) {
        try {
            return cipher.seal(json.writeValueAsString(cells));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> open(byte[] sealed) {
        try {
            return json.readValue(cipher.open(sealed), new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
