package id.salur.platform.openapi;

import id.salur.platform.openapi.Endpoints.Endpoint;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** {@code Idempotency-Key} and {@code If-Match}, required where a request without them is refused; where an entity tag may be left out the parameter says {@code required = false}. */
final class RequestHeaders {
    static final String KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";

    private RequestHeaders() {}

    static void add(PathItem.HttpMethod method, Operation operation, Endpoint endpoint) {
        if (endpoint.isIdempotent() && !has(operation, KEY)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(KEY)
                    .in(Parameter.In.HEADER)
                    .required(method == PathItem.HttpMethod.POST)
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .pattern("^[\\x21-\\x7e]{8,100}$"))
                    .example("6f1f0b0e-6a55-4f0c-9a53-0d5b3f3f0c11"));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                    .forEach(parameter -> parameter
                            .required(!Boolean.FALSE.equals(parameter.getRequired()))
                            .example("\"1\""));
        }
    }

    static boolean requiresMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> IF_MATCH.equals(parameter.getName()) && parameter.getRequired());
    }

    static boolean has(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }
}
