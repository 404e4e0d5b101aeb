package id.salur.registry.changerequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.registry.person.FaultTexts;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds there are, by name. */
@ApplicationScoped
class Kinds {
    private final Map<ChangeKind, Kind> kinds;
    private final ObjectMapper json;

    Kinds(@All List<Kind> kinds, ObjectMapper json) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(Kind::kind, Function.identity()));
        this.json = json;
    }

    Kind of(ChangeKind kind) {
        return kinds.get(kind);
    }

    /** 400 {@code unknown-field} for a field of another kind; 422 {@code invalid-family} for one that is missing. */
    Kind checked(ChangeKind asked, ChangeDetails details) {
        Kind kind = of(asked);
        JsonNode told = json.valueToTree(details);
        told.fieldNames().forEachRemaining(field -> {
            if (!kind.needs().contains(field) && !kind.takes().contains(field)) {
                throw Problem.of(ProblemType.UNKNOWN_FIELD).with("field", "details." + field);
            }
        });
        List<Map<String, Object>> faults = kind.needs().stream()
                .filter(field -> !told.has(field))
                .sorted()
                .<Map<String, Object>>map(field -> Map.of("member", 0, "field", field, "code", "required"))
                .toList();
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_FAMILY).with("faults", FaultTexts.told(faults));
        }
        return kind;
    }
}
