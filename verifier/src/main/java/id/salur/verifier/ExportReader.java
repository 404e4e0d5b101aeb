package id.salur.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads an export line by line; holds one line at a time. */
final class ExportReader {
    /** A field that is not known is left alone, so that an export may say more; one that is missing is an error. */
    private static final ObjectReader LINES = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build()
            .readerFor(ExportLine.class);

    private static final Pattern BOOK = Pattern.compile("\\s*\\{\\s*\"record\"\\s*:\\s*\"book\"");

    private final BufferedReader lines;
    private long number;

    ExportReader(InputStream export) {
        this.lines = new BufferedReader(new InputStreamReader(export, StandardCharsets.UTF_8), 1 << 16);
    }

    /** The next line; null at the end. */
    ExportLine next() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            return null;
        }
        number++;
        return read(line);
    }

    /** The next book; what stands between, also in the form of another day, is passed over. Null at the end. */
    ExportLine.Book nextBook() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (BOOK.matcher(line).lookingAt()) {
                return (ExportLine.Book) read(line);
            }
        }
        return null;
    }

    private ExportLine read(String line) {
        try {
            ExportLine read = LINES.readValue(line);
            if (read == null) {
                throw unreadable("it is empty");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw unreadable("it is not a line of an export, or cut off (" + e.getOriginalMessage() + ")");
        }
    }

    UnreadableExport unreadable(String why) {
        return new UnreadableExport(number, why);
    }
}
