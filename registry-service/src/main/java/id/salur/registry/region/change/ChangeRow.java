package id.salur.registry.region.change;

import id.salur.platform.security.AreaRange;
import id.salur.platform.table.Columns;
import id.salur.platform.table.TableRow;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One region and one that it becomes.
 *
 * @param codeOld Kemendagri code of the region as it is
 * @param codeNew Kemendagri code of what it becomes; the same for a region that goes on beside its successors, or gets another name
 * @param name name of what it becomes; null where it keeps the name
 * @param day first day of what it becomes, the same for a whole set
 * @param confirmed whether the legal basis was seen
 */
public record ChangeRow(
        @NotNull @Pattern(regexp = AreaRange.CODE) @Schema(examples = "53.15.05.2003")
        String codeOld,

        @NotNull @Pattern(regexp = AreaRange.CODE) @Schema(examples = "53.15.12.2099")
        String codeNew,

        @Pattern(regexp = NAME) @Schema(nullable = true, examples = "Golo Bilas")
        String name,

        @NotNull @Schema(examples = "2026-01-01") LocalDate day,

        @NotNull @Pattern(regexp = BASIS) @Schema(examples = "Perda 4/2025")
        String legalBasis,

        boolean confirmed) {
    static final Columns COLUMNS = Columns.of("code_old!", "code_new!", "name", "day", "legal_basis", "confirmed");

    private static final String NAME = "[\\p{L}][\\p{L}\\p{N} .'/()-]{0,99}";
    private static final String BASIS = "[^\\x00-\\x1f\\x7f]{3,300}";

    /** 400 {@code csv-value} for a cell that cannot be read, {@code csv-columns} for one outside the columns. */
    static ChangeRow of(TableRow row) {
        row.whole();
        String name = text(row, "name", NAME + "|", "Golo Bilas");
        return new ChangeRow(
                text(row, "code_old", AreaRange.CODE, "53.15.05.2003"),
                text(row, "code_new", AreaRange.CODE, "53.15.12.2099"),
                name.isEmpty() ? null : name,
                row.date("day").orElseThrow(() -> row.bad("day", row.dates())),
                text(row, "legal_basis", BASIS, "Perda 4/2025"),
                row.flag("confirmed").orElseThrow(() -> row.bad("confirmed", List.of("TRUE", "FALSE"))));
    }

    private static String text(TableRow row, String column, String form, String example) {
        String text = row.text(column);
        if (!text.matches(form)) {
            throw row.bad(column, List.of(example));
        }
        return text;
    }
}
