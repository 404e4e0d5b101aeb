package id.salur.registry.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a field comes from.
 *
 * @param column name in the header of the file, in any case
 * @param field ours, as a column of our own file is called
 * @param values what its words mean, in any case; a word that is not here refuses the row; null where the column says what we say
 * @param form how it writes a code; null as we do
 */
public record MappedColumn(
        @NotBlank @Size(max = 100) @Schema(examples = "nomor_kartu_keluarga")
        String column,

        @NotBlank @Schema(examples = "kk") String field,

        @Schema(nullable = true) @Size(max = 200) Map<String, String> values,
        @Schema(nullable = true) ColumnForm form) {}
