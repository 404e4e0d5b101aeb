package id.salur.platform.crypto;

/** What people without a purpose see of an identifier. */
public final class Masks {
    private Masks() {}

    /** The last two digits of a NIK or KK number: region and birth date would give the rest away. */
    public static String nik(String clear) {
        int hidden = Math.max(0, clear.length() - 2);
        return clear.length() < 9 ? "*".repeat(clear.length()) : "*".repeat(hidden) + clear.substring(hidden);
    }

    /** The last four digits of an account number; of fewer than nine none, for they would be most of it. */
    public static String account(String clear) {
        return clear.length() < 9
                ? "*".repeat(clear.length())
                : "*".repeat(clear.length() - 4) + clear.substring(clear.length() - 4);
    }

    /** The first and the last sign of a value, so that its writer finds it again; of fewer than four nothing, of more than 20 no length. */
    public static String ends(String clear) {
        int length = clear.length();
        return length < 4
                ? "*".repeat(length)
                : clear.charAt(0) + "*".repeat(Math.min(length, 20) - 2) + clear.charAt(length - 1);
    }
}
