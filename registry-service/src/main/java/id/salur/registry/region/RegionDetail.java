package id.salur.registry.region;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A region with all that is known of it on a day.
 *
 * @param path names of the regions above it, from the province down
 * @param otherNames how sources spell it, what it is called for short, and what it was called
 * @param dispute null where nothing is disputed
 * @param successors what came of it, if anything did
 * @param predecessors what it came of
 */
public record RegionDetail(
        @JsonUnwrapped Region region,

        @Schema(examples = "[\"Jambi\",\"Kabupaten Kerinci\",\"Kayu Aro Barat\"]")
        List<String> path,

        List<RegionName> otherNames,
        @Schema(nullable = true) RegionDispute dispute,
        List<RegionLink> successors,
        List<RegionLink> predecessors) {}
