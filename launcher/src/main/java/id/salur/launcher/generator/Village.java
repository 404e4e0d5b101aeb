package id.salur.launcher.generator;

/**
 * A village as the registry knows it.
 *
 * @param code for example 53.15.05.2001
 * @param hardAccess whether the disbursement service pays the higher fixed part here
 */
public record Village(String code, boolean hardAccess) {
    /** The six digits a NIK or KK number of this place begins with. */
    String digits() {
        return code.substring(0, 8).replace(".", "");
    }

    /** Towns (kelurahan) have serials beginning with 1. */
    boolean isTown() {
        return code.charAt(9) == '1';
    }
}
