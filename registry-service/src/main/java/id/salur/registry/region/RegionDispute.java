package id.salur.registry.region;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * It is disputed where a region belongs, or which one a source means.
 *
 * @param note what is disputed
 * @param source who says otherwise
 * @param validFrom first day
 * @param takesFamilies whether families may be put there all the same
 */
public record RegionDispute(
        @Schema(examples = "The source puts it in kecamatan Gunung Raya; by its code it is in Kayu Aro Barat")
        String note,

        @Schema(examples = "article 000 (Kerinci, 2016)") String source,
        LocalDate validFrom,
        boolean takesFamilies) {}
