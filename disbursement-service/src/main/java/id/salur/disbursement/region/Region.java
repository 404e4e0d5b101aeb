package id.salur.disbursement.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param code Kemendagri code with dots, {@code ID} for the nation
 * @param parent null for the nation
 * @param level NATION, PROVINCE or REGENCY
 */
public record Region(String code, @Schema(nullable = true) String parent, String level, String name) {}
