package id.salur.platform.audit;

import jakarta.enterprise.context.RequestScoped;

/** What a command wants its audit record to say beyond the request itself. Never anything personal of a family. */
@RequestScoped
public class AuditDetail {
    private String text;

    public void say(String detail) {
        text = detail;
    }

    String text() {
        return text;
    }
}
