package id.salur.platform.query;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * A parameter that an operation does not know would be lost in silence, and a whole area answered where a part was asked for:
 * 400 {@code unknown-parameter}. One that is given twice where one is read: 400 {@code repeated-parameter}. No value is repeated,
 * it may be a person's.
 */
class QueryFilter {
    private static final int LONGEST = 40;

    private final KnownParameters operations;

    QueryFilter(KnownParameters operations) {
        this.operations = operations;
    }

    @ServerRequestFilter
    void check(SimpleResourceInfo operation, UriInfo uri) {
        if (uri.getQueryParameters().isEmpty() || operation.getResourceClass() == null) {
            return;
        }
        SortedMap<String, Boolean> known =
                operations.of(operation.getResourceClass(), operation.getMethodName(), operation.parameterTypes());
        if (known == null) {
            return;
        }
        for (Map.Entry<String, List<String>> given : uri.getQueryParameters().entrySet()) {
            Boolean many = known.get(given.getKey());
            if (many == null) {
                throw unknown(given.getKey(), List.copyOf(known.keySet()));
            }
            if (!many && given.getValue().size() > 1) {
                throw Problem.of(ProblemType.REPEATED_PARAMETER).with("parameter", given.getKey());
            }
        }
    }

    private static Problem unknown(String name, List<String> known) {
        Problem problem = Problem.of(ProblemType.UNKNOWN_PARAMETER).with("parameter", shown(name));
        Nearest.to(name, known).ifPresent(nearest -> problem.with("nearest", nearest));
        return problem.with("known", known);
    }

    /** What stands before the sign of equality may be a number or a name too: digits are masked, the rest is cut. */
    private static String shown(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?").replaceAll("[0-9]{4,}", "****");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
