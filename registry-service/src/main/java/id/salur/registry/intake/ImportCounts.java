package id.salur.registry.intake;

/**
 * What a file does, or would do.
 *
 * @param families families taken in
 * @param members members taken in, also by families that were registered
 * @param proposals proposals made
 * @param updated registered families of which facts become others
 * @param alreadyRegistered families that were registered just so: nothing was done
 * @param rejected families refused whole
 * @param rejectedRows their rows
 * @param warnings rows taken in that have no NIK, or one that contradicts sex or birth date or names a district that does not exist today
 */
public record ImportCounts(
        int families,
        int members,
        int proposals,
        int updated,
        int alreadyRegistered,
        int rejected,
        int rejectedRows,
        int warnings) {}
