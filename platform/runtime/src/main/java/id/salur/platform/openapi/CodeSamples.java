package id.salur.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Gives every operation a command that can be copied and run: {@code x-codeSamples}, made of the operation's examples, after all else. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = CodeSamples.LAST)
public class CodeSamples implements OASFilter {
    static final int LAST = 0;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getServers() == null) {
            return;
        }
        Curl curl = new Curl(document);
        for (Map.Entry<String, PathItem> path :
                document.getPaths().getPathItems().entrySet()) {
            path.getValue()
                    .getOperations()
                    .forEach((method, operation) -> operation.addExtension(
                            "x-codeSamples", List.of(sample(curl.of(method, path.getKey(), operation)))));
        }
    }

    /** In a fixed order, so that the document is the same at every build. */
    private static Map<String, String> sample(String source) {
        Map<String, String> sample = new LinkedHashMap<>();
        sample.put("lang", "Shell");
        sample.put("label", "curl");
        sample.put("source", source);
        return sample;
    }
}
