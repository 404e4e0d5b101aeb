package id.salur.disbursement.reconciliation;

import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Body of {@code salur.disbursement.stage.closed.v1}.
 *
 * @param settled whole rupiah
 * @param returned whole rupiah
 * @param families families paid in this run, a count; of applications their members
 */
public record StageClosed(
        UUID runId,
        String programme,
        int fiscalYear,
        String stage,
        String regionCode,
        Rupiah settled,
        Rupiah returned,
        int families,
        LocalDate closedOn) {
    public static final String TOPIC = "salur.disbursement.stage";
    public static final String TYPE = "salur.disbursement.stage.closed.v1";
}
