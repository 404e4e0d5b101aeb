package id.salur.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/**
 * Makes the document say what every operation does without each saying it: the key and the entity tag it asks for, the refusals that
 * every caller can meet, the headers of answers, which fields are always there, and the docstrings of the code.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonParts implements OASFilter {
    private final Endpoints endpoints;
    private final Descriptions descriptions;

    /** @param index of the classes of the service and of the platform */
    public CommonParts(IndexView index) {
        this.endpoints = new Endpoints(index);
        this.descriptions = new Descriptions(index, Words.read());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.setServers(List.of(OASFactory.createServer()
                .url("http://127.0.0.1:" + ConfigProvider.getConfig().getValue("salur.port", String.class))
                .description(
                        "A stack that `./salur up` started on this machine; elsewhere the address of the service")));
        ProblemSchema.add(document.getComponents());
        CommonAnswers answers = new CommonAnswers(document.getComponents());
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(item -> item(item, answers, document.getComponents()));
        }
        Schemas schemas = new Schemas(document);
        schemas.inlineScalars();
        schemas.requireInAnswers();
        descriptions.add(document, endpoints);
    }

    private void item(PathItem item, CommonAnswers answers, Components components) {
        item.getOperations().forEach((method, operation) -> {
            RequestHeaders.add(method, operation, endpoints.of(operation));
            answers.add(operation, endpoints.of(operation));
            Files.add(operation, components);
        });
    }
}
