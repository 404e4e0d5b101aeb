package id.salur.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.crypto.FieldHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * HMAC-SHA-256 over the fields of an audit record with the service's hash key (a plain SHA-256 in a service that has none): who
 * can write to the database but does not hold the key cannot change a record unseen.
 */
@ApplicationScoped
class AuditSignature {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FieldHash hash;

    AuditSignature(FieldHash hash) {
        this.hash = hash;
    }

    /** Whether a record is as it was written; records from before signing have none. */
    enum Verdict {
        VALID,
        INVALID,
        UNSIGNED
    }

    byte[] of(AuditRecord entry) {
        return hash.ofRequest(canonical(entry).getBytes(StandardCharsets.UTF_8));
    }

    Verdict verify(AuditRecord entry, byte[] signature) {
        if (signature == null) {
            return Verdict.UNSIGNED;
        }
        return MessageDigest.isEqual(of(entry), signature) ? Verdict.VALID : Verdict.INVALID;
    }

    /** A JSON array: no two records have the same text. */
    private static String canonical(AuditRecord entry) {
        List<Object> fields = Arrays.asList(
                "salur-audit-1",
                entry.id().toString(),
                entry.at().toInstant().toString(),
                entry.actor(),
                entry.roles(),
                entry.areas(),
                entry.operation(),
                entry.target(),
                entry.outcome(),
                entry.status(),
                entry.origin(),
                entry.purpose(),
                entry.requestHash() == null ? null : HexFormat.of().formatHex(entry.requestHash()),
                entry.correlationId(),
                entry.detail());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
