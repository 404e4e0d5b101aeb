package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.report.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** One node of the budget as the conservation proof shows it, in whole rupiah. */
record Node(String region, long allocated, long settled, long returned, long inTransit, long unspent) {
    static Node of(JsonNode node) {
        return new Node(
                node.path("regionCode").asText(),
                node.path("allocated").asLong(),
                node.path("settled").asLong(),
                node.path("returned").asLong(),
                node.path("inTransit").asLong(),
                node.path("unspent").asLong());
    }

    static List<Node> fromTheNationDown(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(Node::of)
                .sorted(Comparator.comparing((Node node) -> !node.region().equals("ID"))
                        .thenComparing(Node::region))
                .toList();
    }

    /** Added up here once more: the service's own word is not taken for it. */
    boolean holds() {
        return allocated == settled + returned + inTransit + unspent;
    }

    String[] cells() {
        return new String[] {
            region,
            Figures.whole(allocated),
            Figures.whole(settled),
            Figures.whole(returned),
            Figures.whole(inTransit),
            Figures.whole(unspent),
            holds() ? "yes" : "NO"
        };
    }
}
