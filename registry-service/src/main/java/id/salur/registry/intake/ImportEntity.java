package id.salur.registry.intake;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/** An import as people decide on it; what it does is counted by SQL. */
@Entity(name = "FamilyImport")
@Table(name = "family_import")
@DynamicUpdate
class ImportEntity extends Aggregate {
    @NotNull
    String regionCode;

    @NotNull
    @Enumerated(EnumType.STRING)
    ImportState state;

    @NotNull
    String importedBy;

    String[] areas;
    String decidedBy;
    OffsetDateTime decidedAt;
    int tries;

    ImportEntity() {}

    /** @param by who decided, for whose areas it is applied */
    void decide(ImportAction action, String by, List<String> within, OffsetDateTime now) {
        state = ImportLifecycle.TABLE.next(state, action);
        decidedBy = by;
        decidedAt = now;
        areas = within.toArray(String[]::new);
        tries = 0;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<ImportEntity> {}
}
