package id.salur.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** Holds event bodies to the schemas in contracts/. */
public final class ContractAssert {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private ContractAssert() {}

    /** Fails with every violation unless the body conforms to the schema of its type. */
    public static void conforms(String type, String body) {
        JsonSchema schema = FACTORY.getSchema(read("contracts/schemas/" + type + ".json"), STRICT);
        Set<ValidationMessage> violations = schema.validate(tree(body));
        if (!violations.isEmpty()) {
            throw new AssertionError(type + " does not conform: " + violations + "\n" + body);
        }
    }

    public static void conforms(TestEvents.Seen event) {
        conforms(event.type(), event.body());
        for (String header : new String[] {"ce_specversion", "ce_id", "ce_source", "ce_time", "ce_subject"}) {
            if (event.headers().get(header) == null) {
                throw new AssertionError(event.type() + " lacks the header " + header);
            }
        }
    }

    /** The example of a type, as its consumer's test should be able to read it. */
    public static String example(String type) {
        return read("contracts/examples/" + type + ".json");
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = ContractAssert.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("contracts has no " + resource);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
