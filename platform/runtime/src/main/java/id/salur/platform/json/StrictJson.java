package id.salur.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A key twice, something after the end, a fraction for a whole number, a number for a date: each is {@code malformed-json}
 * (400). A date is ISO 8601 and lies from 1900 to 2100.
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
        mapper.registerModule(new SimpleModule("salur-dates").addDeserializer(LocalDate.class, new Dates()));
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
}
