package id.salur.registry.field;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The ministry's codes of checks in the field, as seen in its application; none is confirmed by a regulation.
 *
 * @param results what a visit may find
 * @param statuses where a check stands in the ministry's application; they are read there, no proposal has them here
 */
public record FieldCodes(List<Result> results, List<Status> statuses) {

    /**
     * What a visit may find.
     *
     * @param code of the result, as it is told
     * @param number of the ministry, 1 to 6
     * @param nameId in Indonesian
     * @param nameEn in English
     * @param blocks whether it keeps the family out until another visit finds otherwise
     */
    @Schema(name = "FieldResultCode")
    public record Result(
            @Schema(examples = "MOVED") String code,
            @Schema(examples = "3") int number,
            @Schema(examples = "rumah tangga pindah") String nameId,
            @Schema(examples = "moved") String nameEn,
            boolean blocks) {}

    /**
     * Where a check stands.
     *
     * @param code of the status
     * @param actor who has it then, as inferred
     * @param nameId in Indonesian
     * @param nameEn in English
     */
    @Schema(name = "FieldStatusCode")
    public record Status(
            @Schema(examples = "VERIVALI-SURVEY") String code,
            @Schema(examples = "enumerator") String actor,

            @Schema(examples = "kunjungan rumah dengan foto")
            String nameId,

            @Schema(examples = "home visit with photographs")
            String nameEn) {}
}
