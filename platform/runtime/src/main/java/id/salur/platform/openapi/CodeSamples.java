package id.salur.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
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
                            "x-codeSamples",
                            List.of(Map.of(
                                    "lang",
                                    "Shell",
                                    "label",
                                    "curl",
                                    "source",
                                    curl.of(method, path.getKey(), operation)))));
        }
    }
}
