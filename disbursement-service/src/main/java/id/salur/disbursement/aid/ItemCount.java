package id.salur.disbursement.aid;

/**
 * Counts of an item over a region: planned = handedOver + remaining.
 *
 * @param holds whether what was handed over is the sum of its receipts
 */
public record ItemCount(String item, String unit, long planned, long handedOver, long remaining, boolean holds) {
    String place() {
        return item + "/" + unit;
    }
}
