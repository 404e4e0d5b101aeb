package id.salur.launcher.bench.everyday;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A request as it goes over the wire. */
record Request(String method, String path, String token, String headers, String body) {
    private static final String END = "\r\n";

    static Request get(String path, String token) {
        return new Request("GET", path, token, "", "");
    }

    /** A change, under an idempotency key that nobody has used. */
    static Request post(String path, String token, String body) {
        return new Request("POST", path, token, "", body)
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A question with a body; it changes nothing and needs no key. */
    static Request ask(String path, String token, String body) {
        return new Request("POST", path, token, "", body);
    }

    Request with(String header, String value) {
        return new Request(method, path, token, headers + header + ": " + value + END, body);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(1024);
        text.append(method).append(' ').append(path).append(" HTTP/1.1").append(END);
        text.append("Host: localhost")
                .append(END)
                .append("Accept: application/json")
                .append(END);
        if (!token.isEmpty()) {
            text.append("Authorization: Bearer ").append(token).append(END);
        }
        text.append(headers);
        if (!method.equals("GET")) {
            text.append("Content-Type: application/json").append(END);
            text.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append(END);
        }
        return text.append(END).append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
