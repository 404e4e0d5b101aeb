package id.salur.registry.changerequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.page.Page;
import id.salur.platform.page.RegionKey;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import id.salur.registry.list.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads change requests, and keeps what they say under the key of fields. */
@ApplicationScoped
class ChangeRequestReads {
    private static final String SELECT = """
            select id, version, family_id, region_code, kind, details, was, reason, family_version, undoes,
                   (select u.id from change_request u where u.undoes = c.id and u.state in ('PROPOSED', 'APPROVED')) as undone_by,
                   state, proposed_by, proposed_at, decided_by, decided_at, decision_reason
              from change_request c where\s""";

    private final Jdbi jdbi;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final Caller caller;

    ChangeRequestReads(Jdbi jdbi, FieldCipher cipher, ObjectMapper json, Caller caller) {
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.json = json;
        this.caller = caller;
    }

    private record Row(
            UUID id,
            long version,
            UUID familyId,
            String regionCode,
            ChangeKind kind,
            byte[] details,
            byte[] was,
            String reason,
            long familyVersion,
            UUID undoes,
            UUID undoneBy,
            ChangeRequestState state,
            String proposedBy,
            OffsetDateTime proposedAt,
            String decidedBy,
            OffsetDateTime decidedAt,
            String decisionReason) {}

    byte[] closed(ChangeDetails details) {
        try {
            return cipher.encrypt(json.writeValueAsString(details));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChangeDetails open(byte[] closed) {
        try {
            return json.readValue(cipher.decrypt(closed), ChangeDetails.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a request says, nothing of it hidden. */
    record Said(ChangeRequestState state, ChangeKind kind, UUID familyId, ChangeDetails details, ChangeDetails was) {}

    /** 404 for one that is not seen. */
    ChangeRequest get(UUID id) {
        return shown(row(id));
    }

    /** For what is done with a request; 404 for one that is not seen. */
    Said said(UUID id) {
        Row row = row(id);
        return new Said(row.state(), row.kind(), row.familyId(), open(row.details()), open(row.was()));
    }

    private Row row(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("change request")));
    }

    /** A page costs what it shows: from an index in its order; a family has a handful in all. */
    Page<ChangeRequest> list(
            ChangeRequestState state, ChangeKind kind, String regionCode, UUID family, String cursor, int limit) {
        Conditions where = new Conditions()
                .and("state = :state", "state", state)
                .and("kind = :kind", "kind", kind)
                .and("family_id = :family", "family", family)
                .page(regionCode, cursor);
        List<ChangeRequest> rows = jdbi.withHandle(
                h -> where.bind(h.createQuery(SELECT + where.sql() + " order by region_code, id limit :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(Row.class)
                        .map(this::shown)
                        .list());
        return Page.cut(rows, limit, row -> new RegionKey(row.regionCode(), row.id()));
    }

    private ChangeRequest shown(Row row) {
        boolean births = !caller.has(Roles.AUDITOR);
        return new ChangeRequest(
                row.id(),
                row.version(),
                row.familyId(),
                row.regionCode(),
                row.kind(),
                open(row.details()).shown(births),
                open(row.was()).shown(births),
                row.reason(),
                row.familyVersion(),
                row.undoes(),
                row.undoneBy(),
                row.state(),
                row.proposedBy(),
                row.proposedAt(),
                row.decidedBy(),
                row.decidedAt(),
                row.decisionReason(),
                null,
                row.proposedBy().equals(caller.id()));
    }
}
