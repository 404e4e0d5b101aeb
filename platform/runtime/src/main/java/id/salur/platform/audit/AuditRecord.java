package id.salur.platform.audit;

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
        String detail) {}
