package id.salur.disbursement.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.salur.platform.money.Rupiah;
import java.util.List;

/**
 * What was realised of a programme and year in a region. Amounts are whole rupiah.
 *
 * @param regionCode that was asked for, or the caller's areas
 * @param families different families that were paid, a count; of aid by application the members of those that were paid
 * @param payees different payees: those families, or the groups, businesses, houses, sites of applications, a count
 * @param payments payments that reached them, a count
 * @param failed failed and held, waiting for a follow-up or the return
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Realisation(
        String programme,
        int fiscalYear,
        String regionCode,
        int families,
        int payees,
        int payments,
        Rupiah settled,
        Rupiah inTransit,
        Rupiah failed,
        Rupiah returned,
        List<Stage> stages) {

    /**
     * One stage.
     *
     * @param families different families paid in this stage alone, a count
     * @param payees different payees of this stage alone, a count
     * @param settled of this stage alone, whole rupiah
     * @param cumulativeFamilies different families paid up to and including this stage, a count
     * @param cumulativePayees different payees up to and including this stage, a count
     * @param cumulativeSettled up to and including this stage, whole rupiah
     */
    public record Stage(
            String stage,
            int families,
            int payees,
            Rupiah settled,
            int cumulativeFamilies,
            int cumulativePayees,
            Rupiah cumulativeSettled) {}
}
