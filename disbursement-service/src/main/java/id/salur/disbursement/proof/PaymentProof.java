package id.salur.disbursement.proof;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Shows that a payment is among those whose Merkle root the ledger holds, as in RFC 6962. Hashes are SHA-256, 64 hex digits.
 *
 * @param leaf the text of the payment; its hash is that of the byte 00 and the text
 * @param path from the leaf up: the hash of a node is that of the byte 01, the left and the right one
 * @param root of the batch
 * @param seal of the release; null for a caller whose area is smaller than the batch's
 */
public record PaymentProof(
        UUID paymentId,
        UUID batchId,

        @Schema(
                examples =
                        "payment|01890b10-2000-7a10-9b20-1c2d3e4f5a6b|01890b10-1000-7a10-9b20-1c2d3e4f5a6b|53.15.05.2003|BRI|825000")
        String leaf,

        List<Step> path,
        String root,
        @Schema(nullable = true) Seal seal) {
    /** @param side LEFT or RIGHT: where the hash stands */
    public record Step(@Schema(examples = "LEFT") String side, String hash) {}

    /**
     * The place in the chain of the book.
     *
     * @param text of the transaction, which names the batch and its root
     * @param hash of the previous hash (32 bytes) and the text (UTF-8)
     */
    public record Seal(
            UUID transactionId,
            String programme,
            int fiscalYear,
            long seq,
            String previousHash,
            String text,
            String hash) {}
}
