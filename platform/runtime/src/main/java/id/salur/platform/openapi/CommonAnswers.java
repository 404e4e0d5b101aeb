package id.salur.platform.openapi;

import id.salur.platform.openapi.Endpoints.Endpoint;
import id.salur.platform.problem.Catalogue;
import id.salur.platform.security.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The refusals that follow from what an operation takes, written once in the components and named where they can occur. What a resource
 * says of a status itself stays.
 */
final class CommonAnswers {
    /** The answers that do not depend on the operation: name, status, problem types. */
    private enum Refusal {
        INVALID_REQUEST(
                400,
                "`invalid-request`, `invalid-parameter`, `malformed-json` or another type that names what is wrong"),
        INVALID_PAGE(400, "`invalid-cursor`, `invalid-limit`, `invalid-parameter`"),
        UNAUTHENTICATED(401, "`unauthenticated`, `invalid-token`"),
        ROLE_NOT_ALLOWED(403, "`role-not-allowed`, `outside-area`"),
        NOT_FOUND(404, "`not-found`: there is no such thing, or it lies outside the areas of the token"),
        NOT_ACCEPTABLE(406, "`not-acceptable`"),
        CONFLICT(409, "`already-exists`"),
        BODY_NOT_RECEIVED(408, "`body-not-received`: it came too slowly or broke off; send it again"),
        LENGTH_REQUIRED(411, "`length-required`: JSON comes with its length"),
        STALE_ETAG(412, "`stale-etag`: somebody else changed it; `current` is its ETag"),
        BODY_TOO_LARGE(413, "`body-too-large`: above `limit` bytes"),
        UNSUPPORTED_MEDIA_TYPE(415, "`unsupported-media-type`"),
        IDEMPOTENCY_KEY_REUSED(422, "`idempotency-key-reused`: the same key with another request; `number-too-large`"),
        IF_MATCH_REQUIRED(428, "`if-match-required`"),
        TOO_MANY_REQUESTS(429, "`too-many-requests`: try again after `retryAfter` seconds"),
        INTERNAL_ERROR(500, "`internal-error`: report it with its `correlationId`"),
        BUSY(503, "`busy`: the database or the places for files are taken; try again");

        private final int status;
        private final String description;

        Refusal(int status, String description) {
            this.status = status;
            this.description = description;
        }

        private String slug() {
            return description.substring(1, description.indexOf('`', 1));
        }

        private String code() {
            return Integer.toString(status);
        }

        /** Such as {@code NotFound}. */
        private String id() {
            StringBuilder id = new StringBuilder();
            for (String word : name().split("_", -1)) {
                id.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
            }
            return id.toString();
        }
    }

    private final Components components;

    CommonAnswers(Components components) {
        this.components = components;
    }

    void add(Operation operation, Endpoint endpoint) {
        operation.getResponses().getAPIResponses().forEach((code, response) -> {
            boolean error = code.startsWith("4") || code.startsWith("5");
            if (error
                    && (response.getContent() == null
                            || response.getContent().getMediaTypes().isEmpty())) {
                problem(response, Integer.parseInt(code));
            }
        });
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        if (!secured) {
            operation.setSecurity(new ArrayList<>());
        }
        operation.getSecurity().forEach(scheme -> scheme.setSchemes(named(scheme.getSchemes())));
        replaceIf(secured, operation, Refusal.UNAUTHENTICATED, "Not Authorized");
        replaceIf(secured, operation, Refusal.ROLE_NOT_ALLOWED, "Not Allowed");
        addIf(isPaged(operation), operation, Refusal.INVALID_PAGE);
        addIf(true, operation, Refusal.INVALID_REQUEST);
        addIf(has(operation, Parameter.In.PATH), operation, Refusal.NOT_FOUND);
        addIf(true, operation, Refusal.NOT_ACCEPTABLE);
        boolean body = operation.getRequestBody() != null;
        addIf(body, operation, Refusal.LENGTH_REQUIRED);
        addIf(body, operation, Refusal.BODY_TOO_LARGE);
        addIf(body, operation, Refusal.UNSUPPORTED_MEDIA_TYPE);
        addIf(endpoint.isStreamed(), operation, Refusal.BODY_NOT_RECEIVED);
        addIf(endpoint.isStreamed(), operation, Refusal.TOO_MANY_REQUESTS);
        addIf(endpoint.isIdempotent(), operation, Refusal.CONFLICT);
        addIf(endpoint.isIdempotent(), operation, Refusal.IDEMPOTENCY_KEY_REUSED);
        addIf(RequestHeaders.has(operation, RequestHeaders.IF_MATCH), operation, Refusal.STALE_ETAG);
        addIf(RequestHeaders.requiresMatch(operation), operation, Refusal.IF_MATCH_REQUIRED);
        addIf(true, operation, Refusal.INTERNAL_ERROR);
        addIf(true, operation, Refusal.BUSY);
        AnswerHeaders.add(operation, components);
        if (endpoint.refusesAsJson()) {
            asJson(operation);
        }
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    /** Refusals of these operations stand by themselves: those that others share are of another media type. */
    private void asJson(Operation operation) {
        Map<String, APIResponse> all = new TreeMap<>(operation.getResponses().getAPIResponses());
        all.replaceAll((code, response) -> code.startsWith("2") ? response : asJson(response));
        operation.getResponses().setAPIResponses(all);
    }

    private APIResponse asJson(APIResponse refusal) {
        String ref = refusal.getRef();
        APIResponse said =
                ref == null ? refusal : components.getResponses().get(ref.substring(ref.lastIndexOf('/') + 1));
        Content content = OASFactory.createContent();
        content.addMediaType(
                "application/json", said.getContent().getMediaTypes().get(ProblemSchema.MEDIA_TYPE));
        return OASFactory.createAPIResponse()
                .description(said.getDescription())
                .headers(said.getHeaders())
                .content(content);
    }

    private static Map<String, List<String>> named(Map<String, List<String>> schemes) {
        Map<String, List<String>> named = new TreeMap<>(schemes);
        named.replaceAll((scheme, roles) -> Roles.named(roles.toArray(String[]::new)));
        return named;
    }

    private void replaceIf(boolean applies, Operation operation, Refusal refusal, String generic) {
        APIResponse there = operation.getResponses().getAPIResponse(refusal.code());
        if (there != null && generic.equals(there.getDescription())) {
            operation.getResponses().removeAPIResponse(refusal.code());
        }
        addIf(applies, operation, refusal);
    }

    private void addIf(boolean applies, Operation operation, Refusal refusal) {
        if (!applies || operation.getResponses().hasAPIResponse(refusal.code())) {
            return;
        }
        if (components.getResponses() == null || !components.getResponses().containsKey(refusal.id())) {
            components.addResponse(
                    refusal.id(),
                    problem(OASFactory.createAPIResponse().description(refusal.description), refusal.status));
            if (refusal == Refusal.TOO_MANY_REQUESTS) {
                AnswerHeaders.refer(components.getResponses().get(refusal.id()), AnswerHeaders.RETRY_AFTER, components);
            }
        }
        operation
                .getResponses()
                .addAPIResponse(refusal.code(), OASFactory.createAPIResponse().ref(refusal.id()));
    }

    private static boolean isPaged(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "cursor".equals(parameter.getName()));
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private static APIResponse problem(APIResponse response, int status) {
        Content content = OASFactory.createContent();
        content.addMediaType(
                ProblemSchema.MEDIA_TYPE,
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(ProblemSchema.NAME))
                        .example(example(status, slug(status, response.getDescription()))));
        return response.content(content);
    }

    /** As the catalogue has it. */
    private static Map<String, Object> example(int status, String slug) {
        Map<String, Object> example = Catalogue.of(slug)
                .or(() -> Catalogue.of("refused"))
                .orElseThrow()
                .example();
        example.put("status", status);
        return example;
    }

    /** The first that the description names, or else the common one of the status. */
    private static String slug(int status, String description) {
        String first = description == null ? "" : description.replaceAll("^[`]?([a-z0-9-]+).*$", "$1");
        if (first.matches("[a-z0-9]+(-[a-z0-9]+)+")) {
            return first;
        }
        for (Refusal refusal : Refusal.values()) {
            if (refusal.status == status) {
                return refusal.slug();
            }
        }
        return Refusal.INVALID_REQUEST.slug();
    }
}
