package id.salur.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.NullNode;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.text.Unseen;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * An id has dashes or none. A key twice, something after the end, a fraction for a whole number, a number for a date: each is {@code malformed-json}
 * (400), and so is a number for a text, which loses the zeros it begins with. A date is ISO 8601 and lies from 1900 to 2100. A text with half a
 * surrogate pair is no text: {@code unreadable-value} (400). What nobody sees of a text is not read ({@link Unseen}).
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.registerModule(new SimpleModule("salur-dates")
                .addDeserializer(LocalDate.class, new Dates())
                .addDeserializer(UUID.class, new UuidTexts())
                .addDeserializer(String.class, new Texts())
                .addDeserializer(JsonNode.class, new Trees()));
    }

    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class Dates extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        Dates() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                LocalDate date = LocalDate.parse(String.valueOf(json.getValueAsString()));
                if (!date.isBefore(FIRST) && !date.isAfter(LAST)) {
                    return date;
                }
            } catch (DateTimeParseException notADate) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "a date such as 2019-12-31");
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "a date from 1900 to 2100");
        }
    }

    private static final class UuidTexts extends StdScalarDeserializer<UUID> {
        private static final long serialVersionUID = 1L;

        UuidTexts() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser json, DeserializationContext context) throws IOException {
            UUID id = Ids.read(json.getValueAsString()).orElse(null);
            return id == null ? (UUID) context.handleWeirdStringValue(UUID.class, "", "an id") : id;
        }
    }

    /** Would be stored as a question mark. */
    private static String whole(String text, JsonParser json) throws IOException {
        if (text != null
                && text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw Problem.of(ProblemType.UNREADABLE_VALUE).with("field", String.valueOf(json.currentName()));
        }
        return text;
    }

    private static final class Texts extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Texts() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleWeirdStringValue(String.class, "", "a text in quotation marks");
            }
            return Unseen.removed(whole(json.getText(), json));
        }
    }

    private static final class Trees extends StdDeserializer<JsonNode> {
        private static final long serialVersionUID = 1L;

        private final JsonDeserializer<? extends JsonNode> trees = JsonNodeDeserializer.getDeserializer(JsonNode.class);

        Trees() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode tree = trees.deserialize(json, context);
            check(tree, json);
            return tree;
        }

        @Override
        public JsonNode getNullValue(DeserializationContext context) {
            return NullNode.getInstance();
        }

        private static void check(JsonNode tree, JsonParser json) throws IOException {
            if (tree.isTextual()) {
                whole(tree.textValue(), json);
            }
            for (JsonNode child : tree) {
                check(child, json);
            }
        }
    }
}
