package id.salur.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/**
 * That one payment is among those whose root the ledger holds, as {@code GET /v1/payments/{id}/proof} answers it.
 *
 * @param leaf the payment's text
 * @param path what stands beside the leaf and then beside each node above it
 * @param root of the batch
 * @param seal of the release, with its text; null if the caller may not see it
 */
public record InclusionProof(String leaf, List<Step> path, String batchId, String root, Seal seal) {
    private static final ObjectReader JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build()
            .readerFor(InclusionProof.class);

    /** @param side LEFT or RIGHT: where the hash stands */
    public record Step(String side, String hash) {}

    public record Seal(long seq, String previousHash, String text, String hash) {}

    public static InclusionProof read(String json) {
        try {
            return JSON.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the proof of a payment: " + e.getOriginalMessage(), e);
        }
    }

    /** What is wrong with it; empty if the payment is in the batch, and the batch in the sealed transaction. */
    public Optional<String> fault() {
        byte[] node = Hashes.leaf(leaf);
        for (Step step : path) {
            byte[] beside = Hashes.bytes(step.hash());
            node = step.side().equals("LEFT") ? Hashes.node(beside, node) : Hashes.node(node, beside);
        }
        if (!Hashes.hex(node).equals(root)) {
            return Optional.of("the payment and its path make the root " + Hashes.hex(node) + ", not " + root);
        }
        if (seal == null) {
            return Optional.empty();
        }
        boolean vouched = seal.text()
                .lines()
                .anyMatch(line -> line.startsWith("batch|" + batchId + "|") && line.endsWith("|" + root));
        if (!vouched) {
            return Optional.of("the sealed transaction does not hold this root for batch " + batchId);
        }
        return Hashes.seal(seal.previousHash(), seal.text()).equals(seal.hash())
                ? Optional.empty()
                : Optional.of("the hash of seq " + seal.seq() + " does not fit its text");
    }
}
