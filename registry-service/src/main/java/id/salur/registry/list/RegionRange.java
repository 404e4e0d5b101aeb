package id.salur.registry.list;

import id.salur.platform.problem.Problem;
import java.util.regex.Pattern;

/**
 * A region and everything in it, as a range of codes: an index can walk it. {@code '/'} is the character after {@code '.'}.
 *
 * @param from first code, inclusive; empty for the whole nation
 * @param until first code that is outside, exclusive
 */
public record RegionRange(String from, String until) {
    public static final String NATION = "ID";
    private static final Pattern CODE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private static final RegionRange EVERYWHERE = new RegionRange("", "~");

    /** Null and {@code ID} are the whole nation. What is no Kemendagri code is {@code invalid-region-code} (400). */
    public static RegionRange of(String code) {
        if (code == null || code.equals(NATION)) {
            return EVERYWHERE;
        }
        if (!CODE.matcher(code).matches()) {
            throw Problem.badRequest("invalid-region-code").with("regionCode", code);
        }
        return new RegionRange(code, code + "/");
    }

    public boolean everywhere() {
        return from.isEmpty();
    }
}
