package id.salur.disbursement.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One area and stage of the public extract. No ids of families, payments or runs.
 *
 * @param regionName null below a regency
 * @param payees who was paid in the stage, a count: those families, or the groups, businesses, houses, sites of applications; null if suppressed
 * @param families families paid in the stage, of aid by application its members; null if suppressed
 * @param amount whole rupiah that reached them; null if suppressed
 * @param suppressed whether the numbers are left out because too few families could be seen through them
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PublicCell(
        @Schema(examples = "PKH") String programme,
        @Schema(examples = "2019") int fiscalYear,
        @Schema(examples = "I") String stage,
        @Schema(examples = "53.15") String regionCode,

        @Schema(nullable = true, examples = "Kabupaten Manggarai Barat")
        String regionName,

        @Schema(nullable = true, examples = "20070") Long payees,
        @Schema(nullable = true, examples = "20070") Long families,
        @Schema(nullable = true, examples = "31732225000") Long amount,
        boolean suppressed) {}
