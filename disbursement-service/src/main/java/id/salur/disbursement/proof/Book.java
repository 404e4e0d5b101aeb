package id.salur.disbursement.proof;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The ledger of one programme and year.
 *
 * @param headSeq number of its last transaction, which is also their count
 * @param headHash hash of its last transaction, 64 hex digits; kept elsewhere, it shows later whether the book was rewritten or cut
 */
public record Book(
        @Schema(examples = "PKH") String programme,
        @Schema(examples = "2019") int fiscalYear,
        long headSeq,

        @Schema(examples = "9f2c4e0b7d6a58134c0fd2be91a7386504cbe1f8d27390a5164e8b7c03fd29a6")
        String headHash) {
    String key() {
        return programme + "/" + fiscalYear;
    }
}
