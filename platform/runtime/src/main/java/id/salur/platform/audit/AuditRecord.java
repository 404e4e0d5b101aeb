package id.salur.platform.audit;

import id.salur.platform.security.Who;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What is signed: every column but the signature. */
record AuditRecord(
        UUID id,
        OffsetDateTime at,
        String actor,
        List<String> roles,
        List<String> areas,
        String operation,
        String target,
        String outcome,
        int status,
        String origin,
        String purpose,
        byte[] requestHash,
        String correlationId,
        String detail) {
    private static final int LONG = 500;
    private static final int SHORT = 200;
    private static final int ROLES = 30;

    AuditRecord by(Who who, UUID itsId, OffsetDateTime when) {
        return new AuditRecord(
                itsId,
                when,
                who.id(),
                who.roles(),
                who.areas(),
                operation,
                target,
                outcome,
                status,
                origin,
                purpose,
                requestHash,
                correlationId,
                detail);
    }

    /** As it is kept: what a caller can make long is cut, and what may be a NIK, KK or account number is not legible. */
    AuditRecord bounded() {
        return new AuditRecord(
                id,
                at,
                cut(actor, SHORT),
                roles.stream().limit(ROLES).map(role -> cut(role, SHORT)).toList(),
                areas,
                operation,
                cut(masked(target), LONG),
                outcome,
                status,
                origin,
                cut(masked(purpose), LONG),
                requestHash,
                correlationId,
                cut(masked(detail), LONG));
    }

    private static String masked(String text) {
        return text == null ? null : text.replaceAll("(?<![0-9A-Fa-f-])[0-9]{9,}|[0-9]{13,}", "***");
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 3) + "...";
    }
}
