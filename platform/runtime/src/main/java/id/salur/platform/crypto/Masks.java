package id.salur.platform.crypto;

/** What people without a purpose see of an identifier. */
public final class Masks {
    private Masks() {}

    /** The first six and the last two digits of a NIK or KK number: the region and a hint, not the birth date. */
    public static String nik(String clear) {
        return clear.length() < 9
                ? "*".repeat(clear.length())
                : clear.substring(0, 6) + "*".repeat(clear.length() - 8) + clear.substring(clear.length() - 2);
    }

    /** The last four digits of an account number. */
    public static String account(String clear) {
        return clear.length() < 5
                ? "*".repeat(clear.length())
                : "*".repeat(clear.length() - 4) + clear.substring(clear.length() - 4);
    }
}
