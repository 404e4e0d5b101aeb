package id.salur.platform.audit;

import jakarta.enterprise.context.RequestScoped;

/** What a command wants its audit record to say beyond the request itself. Never anything personal of a family. */
@RequestScoped
public class AuditDetail {
    private String text;
    private String purpose;
    private byte[] requestHash;

    public void say(String detail) {
        text = detail;
    }

    /** Why something is shown in clear: what the caller states, or what the operation is for where it serves one purpose only. */
    public void because(String reason) {
        purpose = reason;
    }

    /** The hash of the request, once it was read. */
    public void request(byte[] hash) {
        requestHash = hash;
    }

    String text() {
        return text;
    }

    String purpose() {
        return purpose;
    }

    byte[] requestHash() {
        return requestHash;
    }
}
