package id.salur.platform.membership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a set of memberships amounts to, whatever their order; equal to the registry's when both hold the same.
 *
 * @param count memberships, a count
 * @param hash 16 hexadecimal digits, zeros when there are none
 */
public record Digest(
        @Schema(examples = "3107") long count,
        @Schema(examples = "9f2c4a51b07de386") String hash) {}
