package id.salur.platform.inbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.salur.platform.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A Kafka record read as a CloudEvent, before anyone has looked at its body's meaning. */
record Envelope(
        UUID id, String type, String key, Instant time, String correlationId, String text, Object body, Source source) {

    /** Where it came from, as needed for a dead letter. */
    record Source(
            String topic,
            int partition,
            long offset,
            String key,
            String id,
            String type,
            String time,
            String correlationId,
            byte[] bytes) {
        static Source of(ConsumerRecord<String, byte[]> record) {
            return new Source(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.key(),
                    header(record, "ce_id"),
                    header(record, "ce_type"),
                    header(record, "ce_time"),
                    header(record, "ce_correlationid"),
                    record.value() == null ? new byte[0] : record.value());
        }
    }

    /** The record cannot be understood. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        Unreadable(String reason, String detail) {
            super(detail);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** Reads headers and body; the handler's record checks the body. */
    static Envelope read(ConsumerRecord<String, byte[]> record, BatchHandler<?> handler, ObjectReader reader)
            throws Unreadable {
        Source source = Source.of(record);
        try {
            UUID id = UUID.fromString(String.valueOf(source.id()));
            Instant time = Instant.parse(String.valueOf(header(record, "ce_time")));
            String text = decoded(source.bytes());
            Object body = reader.forType(handler.body()).readValue(text);
            if (body == null) {
                throw new Unreadable("MALFORMED_BODY", "the body is no JSON object");
            }
            return new Envelope(
                    id, source.type(), record.key(), time, header(record, "ce_correlationid"), text, body, source);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Unreadable("MALFORMED_HEADERS", "ce_id or ce_time cannot be read");
        } catch (IOException | Problem e) {
            throw new Unreadable("MALFORMED_BODY", reasonOf(e));
        }
    }

    /** What is read is what is passed on: UTF-8 and nothing else, decoded once. */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /**
     * A consumer reads the fields that it needs; what else an event tells is not its fault. One whole value and no key twice, whatever the
     * mapper does elsewhere: the text stands among others in an array.
     */
    static ObjectReader reader(ObjectMapper json) {
        return json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** Why, without any value of the event: it is announced and read by operators. */
    static String reasonOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                ServerErrorMessage server = sql instanceof PSQLException p ? p.getServerErrorMessage() : null;
                return "SQLSTATE " + sql.getSQLState()
                        + (server == null || server.getConstraint() == null
                                ? ""
                                : ", constraint " + server.getConstraint());
            }
            if (cause instanceof JsonMappingException mapping
                    && !mapping.getPath().isEmpty()) {
                return "field "
                        + mapping.getPath().get(mapping.getPath().size() - 1).getFieldName()
                        + " is not as the contract says";
            }
            if (cause instanceof JsonProcessingException) {
                Throwable own = cause.getCause();
                return own instanceof IllegalArgumentException || own instanceof NullPointerException
                        ? shorten(own.getMessage())
                        : "not the JSON of the contract";
            }
            if (cause.getCause() == null) {
                return cause.getClass().getSimpleName() + ": " + shorten(cause.getMessage());
            }
        }
        return "unknown";
    }

    static String shorten(String message) {
        String first = String.valueOf(message).lines().findFirst().orElse("");
        return first.length() > 300 ? first.substring(0, 300) : first;
    }

    @SuppressWarnings("unchecked")
    static <T> EventBatch<T> batch(List<Envelope> envelopes, ObjectMapper json) {
        List<Received<T>> events = envelopes.stream()
                .map(e -> new Received<>(e.id(), e.type(), e.key(), e.time(), e.correlationId(), (T) e.body()))
                .toList();
        return new EventBatch<>(events, array(envelopes, json));
    }

    /** The bodies stand in it as they came. */
    private static String array(List<Envelope> envelopes, ObjectMapper json) {
        StringWriter array = new StringWriter();
        try (JsonGenerator out = json.createGenerator(array)) {
            out.writeStartArray();
            for (Envelope e : envelopes) {
                out.writeStartObject();
                out.writeStringField("eventId", e.id().toString());
                out.writeStringField("eventTime", e.time().toString());
                out.writeStringField("correlationId", e.correlationId());
                out.writeStringField("key", e.key());
                out.writeFieldName("body");
                out.writeRawValue(e.text());
                out.writeEndObject();
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return array.toString();
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
