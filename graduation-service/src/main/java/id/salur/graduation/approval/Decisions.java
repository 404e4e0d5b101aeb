package id.salur.graduation.approval;

import id.salur.graduation.candidate.CaseState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes what people decided on a case whose row they have locked. */
@ApplicationScoped
class Decisions {
    private final Jdbi jdbi;

    Decisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void declare(UUID id, CaseState next, LocalDate signedOn, String by) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update graduation_case set state = :next, signed_on = :on, declared_by = :by, version = version + 1
                        where id = :id""")
                .bind("id", id)
                .bind("next", next)
                .bind("on", signedOn)
                .bind("by", by)
                .execute());
    }

    void confirm(UUID id, CaseState next, LocalDate effectiveOn, String by) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update graduation_case set state = :next, effective_on = :on, decided_by = :by,
                               closed_at = clock_timestamp(), version = version + 1
                        where id = :id""")
                .bind("id", id)
                .bind("next", next)
                .bind("on", effectiveOn)
                .bind("by", by)
                .execute());
    }

    void reject(UUID id, CaseState next, String reason, String by) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update graduation_case set state = :next, reject_reason = :reason, decided_by = :by,
                               closed_at = clock_timestamp(), version = version + 1
                        where id = :id""")
                .bind("id", id)
                .bind("next", next)
                .bind("reason", reason)
                .bind("by", by)
                .execute());
    }
}
