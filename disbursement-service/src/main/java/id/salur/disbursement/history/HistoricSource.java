package id.salur.disbursement.history;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where figures come from.
 *
 * @param dated where and when, as far as the source says
 * @param attribution how it is to be named, and how its figures were taken
 */
public record HistoricSource(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}") @Schema(examples = "KEPRI-2019")
        String code,

        @NotBlank @Size(max = 300) @Schema(examples = "Penyaluran bantuan sosial di Kepulauan Riau")
        String title,

        @NotBlank @Size(max = 120) @Schema(examples = "Harian Kepri (HAKA)")
        String publisher,

        @NotNull @Size(max = 200) @Schema(examples = "2019-12-17")
        String dated,

        @NotBlank @Size(max = 400) @Schema(examples = "Harian Kepri, 2019")
        String attribution) {}
