package id.salur.registry.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How files of another system are read, from a day on. Columns that it does not name are passed over.
 *
 * @param code what imports call it, capitals, digits and underscores
 * @param name what it reads
 * @param kind what a row is
 * @param validFrom first day on which files are read so
 * @param quarterly whether what it says is so from the first day of the quarter on, unless {@code since} is said
 * @param sheet name of the sheet of a workbook; null for the one with rows
 * @param columns where fields come from
 * @param constants fields that are the same in each row, by their name
 * @param source where the layout is known from
 * @param confirmed whether somebody saw such a file
 */
public record ImportProfile(
        @NotBlank @Schema(examples = "DESIL") String code,

        @NotBlank @Size(max = 200) @Schema(examples = "Desil of each family, ranked anew each quarter")
        String name,

        @NotNull ProfileKind kind,
        @NotNull @Schema(examples = "2025-01-01") LocalDate validFrom,
        boolean quarterly,
        @Size(max = 100) @Schema(nullable = true) String sheet,

        @NotNull List<@NotNull @Valid MappedColumn> columns,

        @Schema(nullable = true) Map<String, String> constants,

        @NotBlank @Size(max = 500) @Schema(examples = "a file of 2026, quarter III")
        String source,

        boolean confirmed) {
    public ImportProfile {
        columns = columns == null ? null : List.copyOf(columns);
        constants = constants == null ? Map.of() : Map.copyOf(constants);
    }
}
