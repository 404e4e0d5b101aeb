package id.salur.disbursement.stage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param stage a stage of the programme and year, {@code /v1/programmes/{code}/stages}: I to IV, a month such as 2019-09
 * @param regionCode a regency (kabupaten or kota)
 * @param fund whose money pays, {@code APBN} when none is named
 * @param kind REGULAR, once a stage, or SUPPLEMENTARY for families that became eligible after it; REGULAR if left out
 */
public record NewStageRun(
        @NotBlank @Schema(examples = "PKH") String programme,

        @Min(2007) @Max(2100) @Schema(required = true, examples = "2019")
        int fiscalYear,

        @NotBlank @Schema(examples = "I") String stage,
        @NotBlank @Schema(examples = "53.15") String regionCode,
        @Schema(examples = "APBN") String fund,
        @Schema(defaultValue = "REGULAR") Kind kind) {

    /** What a caller can open; a follow-up is opened from the run it follows. */
    @Schema(name = "NewStageRunKind")
    public enum Kind {
        REGULAR,
        SUPPLEMENTARY
    }

    public NewStageRun {
        kind = kind == null ? Kind.REGULAR : kind;
    }
}
