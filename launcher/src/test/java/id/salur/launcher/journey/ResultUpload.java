package id.salur.launcher.journey;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The POST of a bank's result file, with a key that the test knows. */
record ResultUpload(HttpClient http, URI uri, String token, String contentType, String idempotencyKey) {

    static final String CSV = "text/csv";
    static final String XML = "application/xml";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    HttpResponse<String> send(Path file) throws IOException, InterruptedException {
        return http.send(request(BodyPublishers.ofFile(file)), BodyHandlers.ofString());
    }

    /** An upload whose bytes the test hands over piece by piece: each has left when {@code write} returns. */
    Slow slowly() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(0);
        headers().forEach(connection::setRequestProperty);
        return new Slow(connection, connection.getOutputStream());
    }

    record Slow(HttpURLConnection connection, OutputStream body) {

        void write(byte[] piece) throws IOException {
            body.write(piece);
            body.flush();
        }

        /** After the last piece: the status of the answer; 0 if there was none. */
        int finish() {
            try {
                body.close();
                return connection.getResponseCode();
            } catch (IOException e) {
                return 0;
            }
        }
    }

    private Map<String, String> headers() {
        return Map.of(
                "Authorization",
                "Bearer " + token,
                "Accept",
                "application/json",
                "Content-Type",
                contentType,
                "Idempotency-Key",
                idempotencyKey);
    }

    private HttpRequest request(BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).POST(body);
        headers().forEach(request::header);
        return request.build();
    }
}
