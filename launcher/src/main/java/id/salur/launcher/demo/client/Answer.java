package id.salur.launcher.demo.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param etag for the next change's {@code If-Match}; empty if the service sent none
 */
public record Answer(int status, JsonNode body, String etag) {
    /** A text field; an error names the field when it is not there. */
    public String text(String field) {
        return required(field).asText();
    }

    /** A whole number field, such as rupiah or a count. */
    public long number(String field) {
        return required(field).asLong();
    }

    private JsonNode required(String field) {
        JsonNode value = body.get(field);
        if (value == null) {
            throw new IllegalStateException("the answer has no field " + field + ": " + body);
        }
        return value;
    }
}
