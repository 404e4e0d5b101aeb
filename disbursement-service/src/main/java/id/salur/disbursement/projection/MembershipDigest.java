package id.salur.disbursement.projection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order-free hash of memberships, to compare with the registry's.
 *
 * @param count memberships
 * @param hash 16 hex digits; zeros if there are none
 */
public record MembershipDigest(
        long count, @Schema(examples = "00f3a1b2c4d5e6f7") String hash) {}
