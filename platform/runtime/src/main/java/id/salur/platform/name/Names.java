package id.salur.platform.name;

import java.util.regex.Pattern;

/**
 * What a name of a person or an organisation is: letters and their marks, digits, single blanks and the punctuation of names, with
 * a letter or digit among them, and no beginning that a spreadsheet takes for a formula. Nothing that nobody sees, and no sign
 * that only looks like another: who approves a payee must see whom, and files of banks must hold it.
 */
public final class Names {
    private static final Pattern BLANKS = Pattern.compile("\\p{Zs}+");

    /** Hangul fillers, vowels, joiners and selectors of variants: letters and marks by their category, and shown as nothing. */
    private static final String UNSEEN =
            "\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}";

    private static final Pattern NAME = Pattern.compile(
            "(?![+@-])(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N} .,:;'`\u2018\u2019\"\u201C\u201D()/&+#!@\u2013\\-&&[^"
                    + UNSEEN + "]]*");

    private Names() {}

    /** Without blanks around it, and with one for any run of blanks; null stays null. */
    public static String clean(String name) {
        return name == null ? null : BLANKS.matcher(name).replaceAll(" ").strip();
    }

    /** Whether a {@link #clean clean} text is a name. */
    public static boolean fits(String name) {
        return NAME.matcher(name).matches();
    }
}
