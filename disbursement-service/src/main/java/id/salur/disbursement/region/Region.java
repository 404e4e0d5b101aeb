package id.salur.disbursement.region;

/**
 * @param code Kemendagri code with dots, {@code ID} for the nation
 * @param parent null for the nation
 * @param level NATION, PROVINCE or DISTRICT
 */
public record Region(String code, String parent, String level, String name) {}
