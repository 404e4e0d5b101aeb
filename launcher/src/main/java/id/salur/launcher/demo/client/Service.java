package id.salur.launcher.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.salur.launcher.TokenIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One of the four services. */
public final class Service {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int UNAVAILABLE = 503;
    private static final long REST_MILLIS = 500;

    private final String name;
    private final URI base;
    private final TokenIssuer tokens;
    private final HttpClient http;
    private final Duration outage;

    /** One that is expected to answer. */
    public Service(String name, URI base, TokenIssuer tokens, HttpClient http) {
        this(name, base, tokens, http, Duration.ZERO);
    }

    /**
     * One that may be away for a while.
     *
     * @param outage so long it is asked again, for it may be restarting
     */
    public Service(String name, URI base, TokenIssuer tokens, HttpClient http, Duration outage) {
        this.name = name;
        this.base = base;
        this.tokens = tokens;
        this.http = http;
        this.outage = outage;
    }

    /** A client for all services of one run. */
    public static HttpClient httpClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public String name() {
        return name;
    }

    /** Calls in the name of this person. */
    public Caller as(Person person) {
        return new Caller(this, person);
    }

    HttpRequest.Builder request(Person person, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.token(person.user(), person.roles(), person.areas()))
                .header("X-Correlation-Id", "demo-" + UUID.randomUUID())
                .header("Accept-Language", "en");
    }

    Answer send(HttpRequest request) {
        HttpResponse<InputStream> response = open(request);
        try (InputStream body = response.body()) {
            JsonNode json = JSON.readTree(body);
            return new Answer(
                    response.statusCode(),
                    json == null ? MissingNode.getInstance() : json,
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new Unreachable(describe(request), e);
        }
    }

    /** The answer's bytes as they come; the caller closes the stream. */
    InputStream stream(HttpRequest request) {
        return open(request).body();
    }

    private HttpResponse<InputStream> open(HttpRequest request) {
        HttpResponse<InputStream> response = exchange(request);
        if (response.statusCode() / 100 != 2) {
            throw refusal(request, response);
        }
        return response;
    }

    /**
     * Asks once more when the connection broke, and again and again through an outage: reads are harmless, and a POST carries its
     * idempotency key.
     */
    private HttpResponse<InputStream> exchange(HttpRequest request) {
        long until = System.nanoTime() + outage.toNanos();
        boolean again = true;
        while (true) {
            try {
                HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
                if (response.statusCode() != UNAVAILABLE || System.nanoTime() > until) {
                    return response;
                }
                response.body().close();
                rest(request);
            } catch (IOException e) {
                boolean broken = again && !(e instanceof ConnectException);
                if (!broken && System.nanoTime() > until) {
                    throw new Unreachable(describe(request), e);
                }
                again = false;
                rest(request);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unreachable(describe(request), e);
            }
        }
    }

    private void rest(HttpRequest request) {
        if (outage.isZero()) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(describe(request), e);
        }
    }

    private Refusal refusal(HttpRequest request, HttpResponse<InputStream> response) {
        String correlationId = response.headers().firstValue("X-Correlation-Id").orElse("unknown");
        try (InputStream body = response.body()) {
            return new Refusal(describe(request), response.statusCode(), readable(body.readAllBytes()), correlationId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode readable(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private String describe(HttpRequest request) {
        return name + ": " + request.method() + " " + request.uri();
    }
}
