package id.salur.disbursement.aid;

import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application with its members, what it was paid, and what was handed over.
 *
 * @param payee whom its money goes to; null while nobody is named
 */
public record AidDetail(
        AidApplication application,
        @Schema(nullable = true) AidPayee payee,
        List<UUID> familyIds,
        List<Paid> payments,
        List<Item> items,
        List<Handover> handovers) {

    /**
     * A payment, newest last.
     *
     * @param amount whole rupiah
     */
    public record Paid(
            UUID id,
            UUID runId,
            int fiscalYear,
            String stage,
            String state,
            Rupiah amount,
            @Schema(nullable = true) LocalDate settledOn) {}

    /** Counts of one item: planned = handedOver + remaining. */
    @Schema(name = "AidItem")
    public record Item(int ordinal, String item, String unit, int planned, int handedOver, int remaining) {}

    /**
     * One receipt.
     *
     * @param handedBy who recorded it
     */
    public record Handover(UUID id, LocalDate handedOn, String receipt, String handedBy) {}
}
