package id.salur.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreeTest {
    /** The test data of the certificate transparency reference implementation of RFC 6962. */
    private static final List<String> LEAVES =
            List.of("", "\0", "\u0010", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static String root(List<String> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    @Example
    void theRootsAreThoseOfTheStandard() {
        for (int n = 1; n <= LEAVES.size(); n++) {
            assertEquals(ROOTS.get(n - 1), root(LEAVES.subList(0, n)), n + " leaves");
        }
    }

    @Property
    void eachLeafProvesItselfAndNoChangedOneDoes(
            @ForAll @IntRange(min = 1, max = 200) int size, @ForAll @IntRange(max = 199) int chosen) {
        List<String> leaves =
                IntStream.range(0, size).mapToObj(i -> "payment|" + i).collect(Collectors.toList());
        int place = chosen % size;
        String root = root(leaves);
        List<InclusionProof.Step> path = path(leaves, place);
        assertTrue(proof(leaves.get(place), path, root).fault().isEmpty());
        assertTrue(proof(leaves.get(place) + "1", path, root).fault().isPresent());
        leaves.set(place, "payment|changed");
        assertNotEquals(root, root(leaves));
    }

    private static InclusionProof proof(String leaf, List<InclusionProof.Step> path, String root) {
        return new InclusionProof(leaf, path, "batch", root, null);
    }

    /** The audit path as RFC 6962 defines it: split at the largest power of two below the size. */
    private static List<InclusionProof.Step> path(List<String> leaves, int place) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<String> left = leaves.subList(0, split);
        List<String> right = leaves.subList(split, leaves.size());
        boolean inLeft = place < split;
        List<InclusionProof.Step> path = new ArrayList<>(inLeft ? path(left, place) : path(right, place - split));
        path.add(inLeft ? new InclusionProof.Step("RIGHT", root(right)) : new InclusionProof.Step("LEFT", root(left)));
        return path;
    }
}
