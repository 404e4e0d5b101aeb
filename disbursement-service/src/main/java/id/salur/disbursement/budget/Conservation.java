package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The proof for one programme and year, within the caller's areas.
 *
 * @param fund the fund that was asked for; absent: all of them
 * @param holds true only if every node and every control account holds
 */
public record Conservation(
        String programme,
        int fiscalYear,
        @Schema(nullable = true) String fund,
        boolean holds,
        List<Node> nodes,
        List<Control> control) {

    /**
     * One region. What was allocated (from the budget and allocation orders) against where it is (from the postings).
     *
     * @param fund whose money: APBN, or APBD of a province or regency
     * @param level NATION, PROVINCE or REGENCY
     * @param allocated rupiah given to the region, less what it gave back
     * @param settled rupiah that reached families
     * @param returned rupiah back at the treasury
     * @param inTransit rupiah with a bank
     * @param unspent rupiah not yet with a bank: unallocated, committed, or failed and held
     * @param holds allocated = settled + returned + inTransit + unspent, and every balance equals its postings
     */
    public record Node(
            @Schema(examples = "APBN") String fund,
            @Schema(examples = "53.15") String regionCode,
            String level,
            Rupiah allocated,
            Rupiah settled,
            Rupiah returned,
            Rupiah inTransit,
            Rupiah unspent,
            boolean holds) {}

    /**
     * One control account against the sub-ledger of payments (before release: of entitlements).
     *
     * @param account kind, region, bank or run, and the fund if it is not APBN
     * @param ledger rupiah by postings
     * @param payments rupiah by the states of the payments
     */
    public record Control(String account, Rupiah ledger, Rupiah payments, boolean holds) {}
}
