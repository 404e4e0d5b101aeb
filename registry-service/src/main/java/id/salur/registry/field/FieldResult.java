package id.salur.registry.field;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a visit to a family found.
 *
 * @param result a code of {@code listFieldCodes}
 * @param visitedOn day of the visit
 * @param toldBy who told it, the subject of the token
 * @param toldAt when it was told
 */
@Schema(examples = """
        {"id":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a43","familyId":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"53.15.05.2003","result":"MOVED",
         "visitedOn":"2026-01-12","toldBy":"u-1","toldAt":"2026-01-12T08:00:00Z"}""")
public record FieldResult(
        UUID id,
        UUID familyId,
        @Schema(examples = "53.15.05.2003") String regionCode,
        @Schema(examples = "MOVED") String result,
        LocalDate visitedOn,
        String toldBy,
        OffsetDateTime toldAt) {}
