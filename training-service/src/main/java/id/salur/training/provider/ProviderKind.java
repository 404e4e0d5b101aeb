package id.salur.training.provider;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Kinds of organisations that hold courses. */
enum ProviderKind {
    AGENCY,
    COMPANY,
    GOVERNMENT,
    ORGANISATION,
    TRAINING_CENTRE;

    /** Of a request, or {@code invalid-request} (400). */
    static ProviderKind of(String kind) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_REQUEST)
                        .with(
                                "violations",
                                List.of(Map.of("field", "kind", "message", "one of " + List.of(values())))));
    }
}
