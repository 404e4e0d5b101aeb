package id.salur.registry.intake;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What became of a file.
 *
 * @param regionCode the region all its rows lie in
 * @param rows rows after the header
 * @param families families taken in
 * @param members members taken in
 * @param proposals proposals made
 * @param rejected families refused whole
 * @param rejectedRows their rows
 * @param alreadyRegistered families that were registered just so: nothing was done
 * @param warnings rows taken in that have no NIK, or one that contradicts sex or birth date or names a district that does not exist today
 */
public record FamilyImport(
        UUID id,
        String regionCode,
        int rows,
        int families,
        int members,
        int proposals,
        int rejected,
        int rejectedRows,
        int alreadyRegistered,
        int warnings,
        String importedBy,
        OffsetDateTime importedAt) {}
