package id.salur.registry.intake;

import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file. While it is applied the counts grow with each part; what they will be says {@code preview}.
 *
 * @param regionCode the region all its rows lie in
 * @param rule what it may do to families that are registered
 * @param profile the mapping it was read by, a code; SALUR is our own file
 * @param since first day that changed facts of registered families are so; null where nothing is changed
 * @param rows rows after the header
 * @param families families taken in
 * @param members members taken in
 * @param proposals proposals made
 * @param updated registered families of which facts became others, a count
 * @param rejected families refused whole
 * @param rejectedRows their rows
 * @param alreadyRegistered families that were registered just so: nothing was done
 * @param warnings rows taken in that have no NIK, or one that contradicts sex or birth date or names a district that does not exist today
 * @param total families of the file, a count
 * @param done families of the file that were gone through, a count: progress of applying
 * @param otherwise families that became something else than the preview said, for what was written since, a count; the refused among them are in the rejects
 * @param preview what it would do, as it was read
 */
public record FamilyImport(
        UUID id,
        long version,
        String regionCode,
        ImportState state,
        ImportRule rule,
        @Schema(examples = "SALUR") String profile,
        @Schema(nullable = true) LocalDate since,
        int rows,
        int families,
        int members,
        int proposals,
        int updated,
        int rejected,
        int rejectedRows,
        int alreadyRegistered,
        int warnings,
        int total,
        int done,
        int otherwise,
        @Schema(nullable = true) ImportCounts preview,
        String importedBy,
        OffsetDateTime importedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) OffsetDateTime decidedAt)
        implements Governed<ImportState, ImportAction> {

    @Override
    public Lifecycle<ImportState, ImportAction> lifecycle() {
        return ImportLifecycle.TABLE;
    }

    @Override
    public Map<ImportAction, String> doers() {
        return Map.of();
    }
}
