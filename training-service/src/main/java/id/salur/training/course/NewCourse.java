package id.salur.training.course;

import id.salur.platform.security.AreaRange;
import id.salur.training.answer.Codes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A course to enter.
 *
 * @param skill code of a skill
 * @param regionCode region it is held for, any level
 * @param seats seats, a count
 * @param startsOn first day
 * @param endsOn last day, inclusive
 * @param sessions sessions, a count
 * @param minimumAttendancePercent percent of the sessions needed to complete
 */
public record NewCourse(
        @NotNull @Pattern(regexp = Codes.CODE) @Schema(description = "A skill that exists", examples = "SEWING")
        String skill,

        @NotNull @Schema(description = "A provider that exists")
        UUID providerId,

        @NotNull @Pattern(regexp = AreaRange.CODE) @Schema(examples = "15.01")
        String regionCode,

        @NotBlank @Size(max = 200) @Schema(examples = "Menjahit dasar")
        String title,

        @NotNull @Min(1) @Max(10_000) @Schema(examples = "20")
        Integer seats,

        @NotNull @Schema(examples = "2020-02-03") LocalDate startsOn,
        @NotNull @Schema(examples = "2020-02-14") LocalDate endsOn,

        @NotNull @Min(1) @Max(1_000) @Schema(examples = "10")
        Integer sessions,

        @NotNull @Min(0) @Max(100) @Schema(examples = "80") Integer minimumAttendancePercent) {}
