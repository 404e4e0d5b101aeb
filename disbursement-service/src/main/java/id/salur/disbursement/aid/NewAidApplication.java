package id.salur.disbursement.aid;

import id.salur.platform.money.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param regionCode the village
 * @param familyIds the members of a group, the family of a business or house; of a site none
 * @param unitCost whole rupiah: a member of a KUBE, a house, a site, a family's month; null in kind
 * @param validFrom first day it can be paid on, in the fiscal year; null: its first day
 * @param validUntil last day of a continuing aid, at most ten years later; null while open
 * @param items what is given in kind; empty if money is
 * @param payee whom the money of a group, business, house or site goes to; can be named later, must be before it is approved
 */
@Schema(description = "`familyIds` are families that the registry knows. Either `unitCost` or `items`.", examples = """
        {"programme":"KUBE","fiscalYear":2016,"regionCode":"15.01.01.2016","familyIds":["01890a5d-ac96-774b-bcce-b302099a8057"],"unitCost":2000000}""")
public record NewAidApplication(
        @NotBlank @Schema(examples = "KUBE") String programme,

        @Min(2007) @Max(2100) @Schema(required = true, examples = "2016")
        int fiscalYear,

        @NotBlank @Pattern(regexp = "\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}") @Schema(examples = "15.01.01.2016")
        String regionCode,

        @Size(max = 500) Set<@NotNull UUID> familyIds,
        @Schema(nullable = true, examples = "2000000") Rupiah unitCost,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validUntil,
        @Valid @Size(max = 100) List<@NotNull Item> items,
        @Valid @Schema(nullable = true) NewAidPayee payee) {

    public NewAidApplication {
        familyIds = familyIds == null ? Set.of() : Set.copyOf(familyIds);
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * @param item what is given
     * @param unit in what it is counted
     * @param quantity a count
     */
    @Schema(name = "NewAidItem")
    public record Item(
            @NotBlank @Size(max = 80) @Schema(examples = "sewing machine")
            String item,

            @NotBlank @Size(max = 20) @Schema(examples = "piece")
            String unit,

            @Min(1) @Max(1_000_000) @Schema(required = true, examples = "5")
            int quantity) {}
}
