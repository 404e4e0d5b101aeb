package id.salur.platform.openapi;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that say where a thing is, which version it has and where its list goes on. */
final class AnswerHeaders {
    private static final String LINK = "Link";
    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";
    static final String RETRY_AFTER = "Retry-After";

    private static final Map<String, Header> ALL = Map.of(
            ETAG,
            header("The version, with its quotes; what the next change names in `If-Match`", "\"1\""),
            LINK,
            header(
                    "`rel=\"next\"`: the next page, a path; absent on the last",
                    "</v1/things?cursor=abc>; rel=\"next\""),
            LOCATION,
            header("Path of what was made", "/v1/things/01890a5d-ac96-774b-bcce-b302099a8057"),
            RETRY_AFTER,
            header("Seconds after which the request may be good", "30"),
            Files.DISPOSITION,
            header("The name of the file", "attachment; filename=\"file.csv\""));

    private AnswerHeaders() {}

    static void add(Operation operation, Components components) {
        for (Map.Entry<String, APIResponse> answer :
                operation.getResponses().getAPIResponses().entrySet()) {
            if (answer.getKey().startsWith("2") && answer.getValue().getContent() != null) {
                add(answer.getValue(), answer.getKey().equals("201"), components);
            } else if (answer.getKey().equals("429") && answer.getValue().getRef() == null) {
                refer(answer.getValue(), RETRY_AFTER, components);
            }
        }
    }

    private static void add(APIResponse answer, boolean made, Components components) {
        MediaType json = answer.getContent().getMediaType("application/json");
        Set<String> fields = json == null ? Set.of() : fields(json.getSchema(), components);
        if (fields.contains("version") || partHasVersion(json, components)) {
            refer(answer, ETAG, components);
        }
        if (made) {
            refer(answer, LOCATION, components);
        }
        if (fields.equals(Set.of("items", "next"))) {
            refer(answer, LINK, components);
        }
    }

    /** An answer may hold the versioned thing as one of its fields. */
    private static boolean partHasVersion(MediaType json, Components components) {
        Schema named = json == null ? null : named(json.getSchema(), components);
        return named != null
                && named.getProperties() != null
                && named.getProperties().values().stream()
                        .anyMatch(part -> part.getRef() != null
                                && fields(part, components).contains("version"));
    }

    private static Set<String> fields(Schema schema, Components components) {
        Schema named = named(schema, components);
        return named == null || named.getProperties() == null
                ? Set.of()
                : named.getProperties().keySet();
    }

    private static Schema named(Schema schema, Components components) {
        return schema == null || schema.getRef() == null
                ? schema
                : components.getSchemas().get(schema.getRef().substring(Schemas.PREFIX.length()));
    }

    static void refer(APIResponse answer, String header, Components components) {
        answer.addHeader(header, OASFactory.createHeader().ref(header));
        if (components.getHeaders() == null || !components.getHeaders().containsKey(header)) {
            components.addHeader(header, ALL.get(header));
        }
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }
}
