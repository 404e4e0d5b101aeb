package id.salur.launcher.demo.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One person calling one service. */
public final class Caller {
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    private final Service service;
    private final Person person;

    Caller(Service service, Person person) {
        this.service = service;
        this.person = person;
    }

    public Answer get(String path) {
        return service.send(request(path).header("Accept", JSON).GET().build());
    }

    /** All pages of a list. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String more = cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=500" + more)
                    .body();
            (page.isArray() ? page : page.path("items")).forEach(items::add);
            String next = page.path("next").asText("");
            if (!next.isEmpty() && next.equals(cursor)) {
                throw new IllegalStateException("the list " + path + " leads back to the same page");
            }
            cursor = next;
        } while (!cursor.isEmpty());
        return items;
    }

    /** A list that is always whole: it knows no pages. */
    public List<JsonNode> whole(String path) {
        List<JsonNode> items = new ArrayList<>();
        get(path).body().path("items").forEach(items::add);
        return items;
    }

    /** The only item of a list, or none. */
    public Optional<JsonNode> only(String path) {
        List<JsonNode> items = all(path);
        if (items.size() > 1) {
            throw new IllegalStateException("one item was expected from " + path + ", not " + items.size());
        }
        return items.stream().findFirst();
    }

    public Answer post(String path, Map<String, ?> body) {
        return service.send(change(path, JSON).POST(json(body)).build());
    }

    /** Changes something in the state that this tag stands for. */
    public Answer post(String path, Map<String, ?> body, String etag) {
        return service.send(
                change(path, JSON).header("If-Match", etag).POST(json(body)).build());
    }

    public Answer patch(String path, Map<String, ?> body, String etag) {
        return service.send(change(path, JSON)
                .header("If-Match", etag)
                .method("PATCH", json(body))
                .build());
    }

    /** Sends a CSV file as it is read. */
    public Answer upload(String path, Path csv) {
        try {
            return service.send(
                    change(path, CSV).POST(BodyPublishers.ofFile(csv)).build());
        } catch (FileNotFoundException e) {
            throw new IllegalStateException("the file to send is not there: " + csv, e);
        }
    }

    /** A CSV file as it comes. */
    public InputStream download(String path) {
        return download(path, CSV);
    }

    /** A file of a media type as it comes. */
    public InputStream download(String path, String type) {
        return service.stream(request(path).header("Accept", type).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return service.request(person, path);
    }

    private HttpRequest.Builder change(String path, String type) {
        return request(path)
                .header("Accept", JSON)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static BodyPublisher json(Map<String, ?> body) {
        try {
            return BodyPublishers.ofString(Service.JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + body, e);
        }
    }
}
