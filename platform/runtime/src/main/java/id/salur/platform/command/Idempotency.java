package id.salur.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Who;
import id.salur.platform.sql.Everyday;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
    private final FieldHash hash;
    private final FieldCipher cipher;
    private final Caller caller;

    Idempotency(Jdbi jdbi, ObjectMapper json, FieldHash hash, FieldCipher cipher, Caller caller) {
        this.jdbi = jdbi;
        this.json = json;
        this.hash = hash;
        this.cipher = cipher;
        this.caller = caller;
    }

    /** The answer given before; its body may hold personal data and is stored encrypted where the service has keys. */
    record Remembered(
            String operation, byte[] requestHash, Integer status, JsonNode headers, byte[] sealed, FieldCipher cipher) {
        void requireSame(String asked, byte[] hash) {
            if (!operation.equals(asked) || !MessageDigest.isEqual(requestHash, hash)) {
                throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
            }
        }

        Response response() {
            String body = sealed == null ? null : cipher.open(sealed);
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
            int claimed = Everyday.update(h, """
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
            return Everyday.query(h, """
                            select operation, request_hash, status, headers, body from idempotency
                            where caller = :caller and key = :key""")
                    .bind("caller", caller)
                    .bind("key", key)
                    .mapTo(Stored.class)
                    .map(s -> new Remembered(s.operation(), s.requestHash(), s.status(), s.headers(), s.body(), cipher))
                    .one();
        });
    }

    private record Stored(String operation, byte[] requestHash, Integer status, JsonNode headers, byte[] body) {}

    void remember(String caller, String key, byte[] hash, Response response) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        jdbi.useHandle(h -> Everyday.update(h, """
                        update idempotency set status = :status, headers = :headers, body = :body, request_hash = :hash
                        where caller = :caller and key = :key""")
                .bind("status", response.getStatus())
                .bind("headers", (JsonNode) headers)
                .bind("hash", hash)
                .bind("body", text(response.getEntity()) == null ? null : cipher.seal(text(response.getEntity())))
                .bind("caller", caller)
                .bind("key", key)
                .execute());
    }

    /**
     * A hash over the caller's roles and areas, method, path, query and the JSON of the parameters that carry data. With other
     * roles or areas a request is another one: an answer is given again only to who could have got it first.
     */
    byte[] hash(HttpServerRequest request, Object[] parameters) {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            Who who = caller.who();
            List<String> areas = who.areas().stream().distinct().sorted().toList();
            all.write((request.method() + " " + request.uri() + "\n" + who.roles() + areas)
                    .getBytes(StandardCharsets.UTF_8));
            for (Object parameter : parameters) {
                if (carriesData(parameter)) {
                    all.write(0);
                    all.write(json.writeValueAsBytes(parameter));
                }
            }
            return hash.ofRequest(all.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
