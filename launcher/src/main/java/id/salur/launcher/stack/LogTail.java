package id.salur.launcher.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last lines of a log that tell why a process ended: its errors and warnings, without stack frames. */
final class LogTail {

    private static final int LINES = 8;
    private static final int WIDTH = 300;
    private static final int BYTES = 64 * 1024;
    private static final Set<String> QUIET = Set.of("INFO", "DEBUG", "TRACE", "FINE");
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogTail() {}

    /** Those lines, indented, and where the log is. */
    static String of(Path log) {
        List<String> telling =
                end(log).lines().flatMap(line -> telling(line).stream()).toList();
        if (telling.stream().anyMatch(LogTail::error)) {
            telling = telling.stream().filter(LogTail::error).toList();
        }
        List<String> last = telling.subList(Math.max(0, telling.size() - LINES), telling.size());
        StringBuilder text = new StringBuilder();
        last.forEach(line -> text.append("    ")
                .append(line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line)
                .append('\n'));
        return text.append("    The whole log: ").append(log).toString();
    }

    private static boolean error(String line) {
        return line.startsWith("ERROR") || line.startsWith("FATAL");
    }

    static Optional<String> telling(String line) {
        if (line.startsWith("{")) {
            return ofJson(line);
        }
        boolean frame =
                line.isBlank() || line.startsWith("\tat ") || line.strip().startsWith("... ");
        return frame ? Optional.empty() : Optional.of(line.strip());
    }

    private static Optional<String> ofJson(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            if (QUIET.contains(entry.path("level").asText())) {
                return Optional.empty();
            }
            String cause = cause(entry.path("exception"));
            String said = entry.path("message").asText().lines().findFirst().orElse("");
            return Optional.of(entry.path("level").asText() + " " + said + cause);
        } catch (JsonProcessingException e) {
            return Optional.of(line);
        }
    }

    /** The innermost exception says what was wrong; those around it say where. */
    private static String cause(JsonNode exception) {
        JsonNode inner = exception;
        while (inner.hasNonNull("causedBy") && inner.path("causedBy").hasNonNull("exception")) {
            inner = inner.path("causedBy").path("exception");
        }
        String message = inner.path("message").asText();
        return message.isEmpty() ? "" : " (" + message.replace('\n', ' ') + ")";
    }

    private static String end(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES);
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
