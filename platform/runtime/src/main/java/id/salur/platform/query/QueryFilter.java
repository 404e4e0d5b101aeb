package id.salur.platform.query;

import id.salur.platform.problem.Forms;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.query.KnownParameters.Known;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * A parameter that an operation does not know would be lost in silence, and a whole area answered where a part was asked for:
 * 400 {@code unknown-parameter}. One that is given twice where one is read: 400 {@code repeated-parameter}. One that is not of its
 * type: 400 {@code invalid-parameter} with what is. No value is repeated, it may be a person's.
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
        SortedMap<String, Known> known =
                operations.of(operation.getResourceClass(), operation.getMethodName(), operation.parameterTypes());
        if (known == null) {
            return;
        }
        for (Map.Entry<String, List<String>> given : uri.getQueryParameters().entrySet()) {
            Known parameter = known.get(given.getKey());
            if (parameter == null) {
                throw unknown(given.getKey(), List.copyOf(known.keySet()));
            }
            if (!parameter.many() && given.getValue().size() > 1) {
                throw Problem.of(ProblemType.REPEATED_PARAMETER).with("parameter", given.getKey());
            }
            given.getValue().forEach(value -> read(given.getKey(), parameter, value));
        }
    }

    /** The framework would say that there is no such page. */
    private static void read(String name, Known parameter, String value) {
        if (!value.isEmpty() && !Forms.fits(parameter.type(), value)) {
            throw Problem.of(ProblemType.INVALID_PARAMETER)
                    .with("parameters", List.of(name))
                    .with("expected", Forms.of(parameter.type()));
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
