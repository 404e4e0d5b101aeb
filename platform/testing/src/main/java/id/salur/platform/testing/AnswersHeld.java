package id.salur.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer that any test gets to the OpenAPI document of the service that gave it: status, headers, media type and body. A
 * test on whatever subject fails when its answer is not what the document says. Found by every Quarkus test, without being named.
 */
public final class AnswersHeld implements QuarkusTestAfterConstructCallback, Filter {
    private static final String DOCUMENT = "/q/openapi";
    private static final Map<String, AnswerDocument> DOCUMENTS = new ConcurrentHashMap<>();

    @Override
    public void afterConstruct(Object test) {
        RestAssured.replaceFiltersWith(this);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI uri = URI.create(request.getURI());
        if (uri.getPath().startsWith("/q/") || uri.getPath().startsWith("/docs")) {
            return answer;
        }
        byte[] body = answer.asByteArray();
        Response again = new ResponseBuilder().clone(answer).setBody(body).build();
        List<String> wrong = document(uri).wrong(new Exchange(request, uri.getPath(), again, body));
        if (!wrong.isEmpty()) {
            throw new AssertionError("The document does not say so: " + String.join("\n", wrong));
        }
        return again;
    }

    /** A request and its answer. */
    record Exchange(FilterableRequestSpecification request, String path, Response answer, byte[] body) {
        @Override
        public String toString() {
            return request.getMethod() + " " + path + " answers " + answer.statusCode();
        }
    }

    private static AnswerDocument document(URI uri) {
        return DOCUMENTS.computeIfAbsent(
                uri.getAuthority(),
                authority -> AnswerDocument.parse(RestAssured.given()
                        .noFilters()
                        .get(uri.getScheme() + "://" + authority + DOCUMENT + "?format=json")
                        .asString()));
    }
}
