package id.salur.platform.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One JSON object a line, UTF-8. A key that is missing, or null, is an empty cell; a list of texts has {@code |} between them. A key that is no
 * column is 400 {@code csv-header}, a line that is no such object 400 {@code csv-malformed}, both with the line.
 */
final class NdjsonRows implements RowSource {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int LONGEST_LINE = 1 << 18;

    private final Reader text;
    private final Columns columns;

    private NdjsonRows(Reader text, Columns columns) {
        this.text = text;
        this.columns = columns;
    }

    /** Whether a file that begins so is one. */
    static boolean begins(byte[] start) {
        String first =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        return first.startsWith("{");
    }

    static NdjsonRows open(InputStream in, Columns columns) {
        return new NdjsonRows(
                new BufferedReader(
                        new InputStreamReader(
                                in,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        1 << 14),
                columns);
    }

    @Override
    public void forEach(Consumer<RawRow> sink) {
        sink.accept(RawRow.ofText(0, columns.names()));
        try {
            int number = 0;
            for (String line = line(1); line != null; line = line(number + 1)) {
                number++;
                String json = number == 1 ? line.replace("\uFEFF", "") : line;
                if (!json.isBlank()) {
                    sink.accept(row(json, number));
                }
            }
        } catch (CharacterCodingException e) {
            throw (Problem) Problem.of(ProblemType.CSV_ENCODING).initCause(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that never ends stops here, not in memory; null at the end of the file. */
    private String line(int number) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = text.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            if (line.length() > LONGEST_LINE) {
                throw malformed(number);
            }
            next = text.read();
        }
        return line.toString();
    }

    private RawRow row(String json, int number) {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw (Problem) malformed(number).initCause(e);
        }
        if (!node.isObject()) {
            throw malformed(number);
        }
        List<String> cells = new ArrayList<>(Collections.nCopies(columns.names().size(), ""));
        node.properties().forEach(field -> {
            String name = Cells.clean(field.getKey()).toLowerCase(Locale.ROOT);
            int place = columns.names().indexOf(name);
            if (place >= 0) {
                cells.set(place, cell(field.getValue(), number));
            } else if (!columns.others() && !RejectsFile.REASONS.contains(name)) {
                throw Problem.of(ProblemType.CSV_HEADER)
                        .with("line", number)
                        .with("expected", String.join(",", columns.names()))
                        .with("missingColumns", List.of())
                        .with("unknownColumns", List.of(name.length() > 40 ? name.substring(0, 40) : name))
                        .with("repeatedColumns", List.of());
            }
        });
        return RawRow.ofText(number, cells);
    }

    private static String cell(JsonNode value, int number) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(element -> texts.add(cell(element, number)));
            return String.join("|", texts);
        }
        if (value.isObject()) {
            throw malformed(number);
        }
        return value.isNull() ? "" : value.asText();
    }

    private static Problem malformed(int line) {
        return Problem.of(ProblemType.CSV_MALFORMED).with("line", line);
    }

    @Override
    public TableHead head(List<String> cells) {
        return TableHead.ndjson(cells);
    }

    @Override
    public boolean ended() {
        return true;
    }
}
