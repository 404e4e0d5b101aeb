package id.salur.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Whatever is not JSON is a file: generated clients hand out its bytes. */
final class Files {
    static final String DISPOSITION = "Content-Disposition";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Files() {}

    static void add(Operation operation, Components components) {
        if (operation.getRequestBody() != null) {
            content(operation.getRequestBody().getContent());
        }
        for (APIResponse answer : operation.getResponses().getAPIResponses().values()) {
            if (content(answer.getContent())) {
                AnswerHeaders.refer(answer, DISPOSITION, components);
            }
        }
    }

    private static boolean content(Content content) {
        boolean file = false;
        if (content == null) {
            return false;
        }
        for (Map.Entry<String, MediaType> type : content.getMediaTypes().entrySet()) {
            if (isFile(type.getKey())) {
                type.getValue()
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .format("binary"));
                asText(type.getValue());
                file = true;
            }
        }
        return file;
    }

    /** An example whose first line is JSON was read as JSON: it is a line of a file. */
    private static void asText(MediaType type) {
        if (type.getExamples() != null) {
            type.getExamples().values().stream()
                    .filter(example -> !(example.getValue() instanceof String))
                    .forEach(example -> example.setValue(text(example.getValue())));
        }
    }

    private static String text(Object json) {
        try {
            return JSON.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isFile(String mediaType) {
        return !mediaType.startsWith("application/json")
                && !mediaType.endsWith("+json")
                && !mediaType.startsWith("text/markdown");
    }
}
