package id.salur.verifier;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The Merkle tree of RFC 6962, leaf after leaf. It keeps one hash for each complete subtree: memory grows with the logarithm
 * of the leaves.
 */
final class MerkleTree {
    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long leaves;

    void add(String leafText) {
        byte[] node = Hashes.leaf(leafText);
        for (long full = leaves; (full & 1) == 1; full >>= 1) {
            node = Hashes.node(subtrees.pop(), node);
        }
        subtrees.push(node);
        leaves++;
    }

    long leaves() {
        return leaves;
    }

    /** The root as 64 hex digits; that of nothing is all zeros, which is no hash of anything. */
    String root() {
        if (leaves == 0) {
            return Hashes.ZERO;
        }
        byte[] root = null;
        for (byte[] subtree : subtrees) {
            root = root == null ? subtree : Hashes.node(subtree, root);
        }
        return Hashes.hex(root);
    }
}
