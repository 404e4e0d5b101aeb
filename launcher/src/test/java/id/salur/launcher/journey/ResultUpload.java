package id.salur.launcher.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The POST of a bank's result file, with a key that the test knows. */
record ResultUpload(HttpClient http, URI uri, String token, String idempotencyKey) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    HttpResponse<String> send(Path file) throws IOException, InterruptedException {
        return http.send(request(BodyPublishers.ofFile(file)), BodyHandlers.ofString());
    }

    /** An upload whose bytes the test hands over piece by piece. */
    Slow slowly() {
        SubmissionPublisher<ByteBuffer> pieces = new SubmissionPublisher<>();
        HttpRequest request = request(BodyPublishers.fromPublisher(pieces));
        return new Slow(pieces, http.sendAsync(request, BodyHandlers.ofString()));
    }

    record Slow(SubmissionPublisher<ByteBuffer> pieces, CompletableFuture<HttpResponse<String>> answer) {

        void write(byte[] piece) {
            pieces.submit(ByteBuffer.wrap(piece));
        }

        /** After the last piece: the status of the answer; 0 if there was none. */
        int finish() throws ExecutionException, InterruptedException, TimeoutException {
            pieces.close();
            return answer.handle((response, failure) -> response == null ? 0 : response.statusCode())
                    .get(60, TimeUnit.SECONDS);
        }
    }

    private HttpRequest request(BodyPublisher body) {
        return HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", idempotencyKey)
                .POST(body)
                .build();
    }
}
