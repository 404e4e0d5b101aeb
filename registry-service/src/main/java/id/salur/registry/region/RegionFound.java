package id.salur.registry.region;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A region whose name is like the one asked for.
 *
 * @param path names of the regions above it, from the province down: a name is no key, some stand twice in one regency
 * @param foundName which of its names is most like it
 * @param similarity share of common parts of the two names, 0.3 to 1; blanks, case and the spelling of oe, dj and tj do not count
 */
public record RegionFound(
        @JsonUnwrapped Region region,

        @Schema(examples = "[\"Jambi\",\"Kabupaten Kerinci\",\"Kayu Aro Barat\"]")
        List<String> path,

        @Schema(examples = "Sako dua") String foundName,
        @Schema(examples = "1.0") float similarity) {}
