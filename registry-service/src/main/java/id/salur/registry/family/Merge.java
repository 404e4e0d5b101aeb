package id.salur.registry.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Lays a JSON merge patch (RFC 7396) over what is there. */
@ApplicationScoped
class Merge {
    private final ObjectMapper json;

    Merge(ObjectMapper json) {
        this.json = json;
    }

    /** 400 {@code unknown-field} for a name that cannot be changed, {@code malformed-json} for a value that cannot be read. */
    <T extends Record> T over(T current, JsonNode patch, Class<T> type) {
        ObjectNode merged = json.valueToTree(current);
        if (patch == null || !patch.isObject()) {
            throw Problem.of(ProblemType.MALFORMED_JSON);
        }
        patch.properties().forEach(field -> {
            if (!merged.has(field.getKey())) {
                throw Problem.of(ProblemType.UNKNOWN_FIELD).with("field", field.getKey());
            }
            merged.set(field.getKey(), field.getValue());
        });
        try {
            return json.treeToValue(merged, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
