package id.salur.registry.intake;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a row of a file would do; nothing personal is shown, the line says whose it is.
 *
 * @param line as the spreadsheet counts
 * @param familyNo number of its family in the file, from 1
 * @param outcome what becomes of its family
 * @param familyId the registered family; null if it is none
 * @param village code of the village; null in refused rows
 * @param changes names of the facts that become others, of the family in its first row; {@code member} is who arrives, {@code left} who leaves
 * @param faults why it is refused
 * @param warning what an office is asked to look at, a code; null if nothing
 */
public record PreviewedRow(
        int line,
        int familyNo,
        ImportOutcome outcome,
        @Schema(nullable = true) UUID familyId,
        @Schema(nullable = true, examples = "53.15.05.1025") String village,
        List<String> changes,
        List<RowFault> faults,
        @Schema(nullable = true, examples = "no-nik") String warning) {
    /**
     * Why a row is refused.
     *
     * @param column name of the column; empty for the row
     * @param code the reason, a code
     * @param reason the reason, in the language of {@code Accept-Language}
     * @param advice what to do, in that language
     */
    public record RowFault(
            @Schema(examples = "nik") String column,
            @Schema(examples = "nik-length") String code,
            String reason,
            String advice) {}

    static PreviewedRow of(ImportRowStored row, BinaryOperator<String> texts) {
        return new PreviewedRow(
                row.line(),
                row.familyNo(),
                row.outcome(),
                row.familyId(),
                row.village(),
                row.changes(),
                row.faults() == null ? List.of() : faults(row.faults(), texts),
                row.doubt());
    }

    private static List<RowFault> faults(String faults, BinaryOperator<String> texts) {
        return Arrays.stream(faults.split(" ", -1))
                .map(fault -> fault.split(":", 2))
                .map(fault -> new RowFault(
                        fault[0], fault[1], texts.apply(fault[0], fault[1]), texts.apply(fault[0], fault[1] + ".do")))
                .toList();
    }
}
