package id.salur.disbursement.history;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What became of a file of figures.
 *
 * @param rows rows after the header
 * @param taken figures that are new
 * @param unchanged figures that were known as stated
 * @param rejected rows refused; see the rejects
 */
public record HistoricImport(
        UUID id, int rows, int taken, int unchanged, int rejected, String importedBy, OffsetDateTime importedAt) {}
