package id.salur.disbursement.authority;

import id.salur.platform.money.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param to another person's subject, as tokens carry it
 * @param regionCode a part of the caller's areas: nation, province or regency
 * @param maxAmount whole rupiah of one decision, at most the caller's own limit
 * @param validFrom first day
 * @param validUntil last day, at most a year after the first
 */
public record NewDelegation(
        @NotBlank @Size(max = 200) @Schema(examples = "budi")
        String to,

        @NotBlank @Schema(examples = "53.15") String regionCode,
        @NotNull Rupiah maxAmount,
        @NotNull @Schema(examples = "2040-12-01") LocalDate validFrom,

        @NotNull @Schema(description = "At most a year later", examples = "2040-12-31")
        LocalDate validUntil,

        @NotBlank @Size(max = 500) @Schema(examples = "Leave in December")
        String reason) {}
