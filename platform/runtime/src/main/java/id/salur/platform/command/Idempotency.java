package id.salur.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.salur.platform.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The keys that were used, with a hash of the request and the answer that was given. */
@ApplicationScoped
class Idempotency {
    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Idempotency(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    record Remembered(String operation, byte[] requestHash, Integer status, JsonNode headers, String body) {
        Response response() {
            Response.ResponseBuilder answer =
                    Response.status(status).entity(body).type("application/json");
            headers.properties()
                    .forEach(header ->
                            answer.header(header.getKey(), header.getValue().asText()));
            return answer.header("Idempotency-Replayed", "true").build();
        }
    }

    /**
     * Claims the key for this transaction; a second caller with the same key waits here until the first has ended.
     *
     * @return null if the key is new, otherwise the answer given before
     */
    Remembered begin(String caller, String key, String operation, byte[] hash) {
        return jdbi.withHandle(h -> {
            int claimed = h.createUpdate("""
                            insert into idempotency (caller, key, operation, request_hash)
                            values (:caller, :key, :operation, :hash) on conflict do nothing""")
                    .bind("caller", caller)
                    .bind("key", key)
                    .bind("operation", operation)
                    .bind("hash", hash)
                    .execute();
            if (claimed == 1) {
                return null;
            }
            Remembered earlier = h.createQuery("""
                            select operation, request_hash, status, headers, body from idempotency
                            where caller = :caller and key = :key""")
                    .bind("caller", caller)
                    .bind("key", key)
                    .mapTo(Remembered.class)
                    .one();
            if (!earlier.operation().equals(operation) || !MessageDigest.isEqual(earlier.requestHash(), hash)) {
                throw Problem.unprocessable("idempotency-key-reused");
            }
            return earlier;
        });
    }

    void remember(String caller, String key, Response response) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        jdbi.useHandle(h -> h.createUpdate("""
                        update idempotency set status = :status, headers = :headers, body = :body
                        where caller = :caller and key = :key""")
                .bind("status", response.getStatus())
                .bind("headers", (JsonNode) headers)
                .bind("body", text(response.getEntity()))
                .bind("caller", caller)
                .bind("key", key)
                .execute());
    }

    /** SHA-256 over method, path, query and the JSON of the parameters that carry data. */
    byte[] hash(HttpServerRequest request, Object[] parameters) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.method() + " " + request.uri()).getBytes(StandardCharsets.UTF_8));
            for (Object parameter : parameters) {
                if (carriesData(parameter)) {
                    digest.update((byte) 0);
                    digest.update(json.writeValueAsBytes(parameter));
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean carriesData(Object parameter) {
        return parameter instanceof Record
                || parameter instanceof UUID
                || parameter instanceof Number
                || parameter instanceof Enum
                || parameter instanceof Temporal
                || parameter instanceof List
                || parameter instanceof JsonNode;
    }

    private String text(Object entity) {
        try {
            return entity == null || entity instanceof String ? (String) entity : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
