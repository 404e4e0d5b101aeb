package id.salur.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says where the service is, and adds to every operation the Idempotency-Key it takes and the problem body of its errors. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonParts implements OASFilter {
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
        document.setServers(List.of(OASFactory.createServer()
                .url("http://127.0.0.1:" + ConfigProvider.getConfig().getValue("salur.port", String.class))
                .description(
                        "A stack that `./salur up` started on this machine; elsewhere the address of the service")));
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(CommonParts::item);
        }
    }

    private static void item(PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            if (method == PathItem.HttpMethod.POST) {
                key(operation);
            }
            etag(operation);
            if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
                operation.getResponses().getAPIResponses().forEach(CommonParts::answer);
            }
        });
    }

    private static void key(Operation operation) {
        boolean there = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "Idempotency-Key".equals(p.getName()));
        if (!there) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description("8 to 100 visible ASCII characters; the same key and body gets the first answer")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                    .example("6f1f0b0e-6a55-4f0c-9a53-0d5b3f3f0c11"));
        }
    }

    /** Required where its absence is answered with 428. */
    private static void etag(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        boolean required = operation.getResponses() != null
                && operation.getResponses().getAPIResponses() != null
                && operation.getResponses().getAPIResponses().containsKey("428");
        operation.getParameters().stream()
                .filter(parameter -> "If-Match".equals(parameter.getName()))
                .forEach(parameter -> parameter
                        .required(required)
                        .description("The ETag of the last answer, with its quotes")
                        .example("\"1\""));
    }

    private static void answer(String code, APIResponse response) {
        boolean error = code.startsWith("4") || code.startsWith("5");
        if (error
                && (response.getContent() == null
                        || response.getContent().getMediaTypes().isEmpty())) {
            Content content = OASFactory.createContent();
            content.addMediaType(
                    "application/problem+json",
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref(PROBLEM))
                            .example(example(code, slug(code, response.getDescription()))));
            response.setContent(content);
        }
    }

    /** In a fixed order, so that the document is the same in every build. */
    private static Map<String, Object> example(String code, String slug) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/errors/" + slug);
        example.put("title", "What went wrong, in Indonesian or English");
        example.put("status", code.matches("[0-9]+") ? Integer.valueOf(code) : 400);
        example.put("detail", "What to do next.");
        example.put("correlationId", "6f1f0b0e-6a55-4f0c-9a53-0d5b3f3f0c11");
        return example;
    }

    private static String slug(String code, String description) {
        String first = description == null ? "" : description.replaceAll("^[`]?([a-z0-9-]+).*$", "$1");
        if (first.matches("[a-z0-9]+(-[a-z0-9]+)+")) {
            return first;
        }
        return switch (code) {
            case "401" -> "unauthenticated";
            case "403" -> "role-not-allowed";
            case "404" -> "not-found";
            case "409" -> "already-exists";
            case "412" -> "stale-etag";
            case "413" -> "body-too-large";
            case "415" -> "unsupported-media-type";
            case "428" -> "if-match-required";
            default -> "invalid-request";
        };
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457 problem; further members depend on the type, see docs/errors")
                .addProperty("type", text("Relative address of the problem type's page"))
                .addProperty("title", text("In the language asked for"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What to do next"))
                .addProperty("correlationId", text("To be named when reporting a fault"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
