package id.salur.platform.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An action that would be refused.
 *
 * @param action what cannot be done
 * @param reason the problem it would be refused with: {@code illegal-transition}, {@code role-not-allowed}, {@code same-person}
 */
public record Unavailable(
        @Schema(examples = "CONFIRM") String action,
        @Schema(examples = "same-person") String reason) {}
