package id.salur.platform.name;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
            "(?![+@-])(?=.*[\\p{L}\\p{N}])(?!.*\\p{M}{3})[\\p{L}\\p{M}\\p{N} .,:;'`\u2018\u2019\"\u201C\u201D()/&+#!@\u2013\\-&&[^"
                    + UNSEEN + "]]*");

    private Names() {}

    /** Without blanks around it, with one for any run of blanks, and each letter composed with its marks; null stays null. */
    public static String clean(String name) {
        return name == null
                ? null
                : Normalizer.normalize(BLANKS.matcher(name).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** Whether a {@link #clean clean} text is a name. */
    public static boolean fits(String name) {
        return NAME.matcher(name).matches()
                && Normalizer.isNormalized(name, Normalizer.Form.NFKC)
                && isOfOneAlphabet(name);
    }

    /** Letters of other alphabets look like Latin ones: a name with a Latin letter has no other. */
    private static boolean isOfOneAlphabet(String name) {
        Set<UnicodeScript> scripts =
                name.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
        scripts.removeAll(Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts.size() < 2 || !scripts.contains(UnicodeScript.LATIN);
    }
}
