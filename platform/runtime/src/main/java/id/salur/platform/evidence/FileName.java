package id.salur.platform.evidence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that a file came with, as far as it is kept: letters, digits, blanks, underscores and hyphens, and no number of a person. */
final class FileName {
    private static final int LONGEST = 80;
    private static final Pattern EXTENDED = Pattern.compile("(?i)(?:^|;)\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;]+)");
    private static final Pattern PLAIN = Pattern.compile("(?i)(?:^|;)\\s*filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\"]+))");

    private FileName() {}

    /** Of the header {@code Content-Disposition}, with the extension of its type; null if nothing is left of it, or none was given. */
    static String of(String disposition, FileType type) {
        String given = disposition == null ? "" : given(disposition);
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String kept = Normalizer.normalize(dot < 0 ? last : last.substring(0, dot), Normalizer.Form.NFC)
                .replaceAll("[0-9]{9,}", "_")
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd} _-]+", "_")
                .strip();
        String cut = kept.codePointCount(0, kept.length()) > LONGEST
                ? kept.substring(0, kept.offsetByCodePoints(0, LONGEST)).strip()
                : kept;
        return cut.matches("[ _-]*") ? null : cut + "." + type.extension();
    }

    private static String given(String disposition) {
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            try {
                return URLDecoder.decode(extended.group(1).strip().replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return "";
            }
        }
        Matcher plain = PLAIN.matcher(disposition);
        if (!plain.find()) {
            return "";
        }
        return plain.group(1) == null ? plain.group(2) : plain.group(1);
    }
}
