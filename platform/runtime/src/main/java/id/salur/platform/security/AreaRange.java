package id.salur.platform.security;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An area and everything in it, as a range of codes under byte order: {@code code >= from and code < below}. An index can
 * walk it also under row level security, which LIKE cannot, and nothing in a code is a wildcard.
 *
 * @param from the area's own code, inclusive; empty for the nation
 * @param below first code that is outside; {@code '/'} is the character after {@code '.'}
 */
public record AreaRange(String from, String below) {
    /** The shape of a code below the nation, for constraints. */
    public static final String CODE = "\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?";

    private static final List<String> EXPECTED = List.of("ID", "53", "53.15", "53.15.05", "53.15.05.1025");
    private static final Pattern PATTERN = Pattern.compile(CODE);
    private static final AreaRange NATION = new AreaRange("", "~");
    private static final AreaRange NOTHING = new AreaRange("~", "~");

    /**
     * Of the query parameter {@code regionCode}, cut to what the caller may see. Row level security decides what is seen; the
     * range lets an index begin there instead of reading the nation to leave all but a regency out.
     */
    public static AreaRange asked(String code) {
        return of(code).within(around(AreaScope.areas()));
    }

    /**
     * As {@link #asked}, for sums: of a region that lies only partly in the caller's areas they would be those of a part, and be taken for
     * the whole. 403 {@code outside-area}.
     */
    public static AreaRange askedWhole(String code) {
        AreaRange range = of(code);
        if (code != null && AreaScope.areas().stream().map(AreaRange::of).noneMatch(area -> area.holds(range))) {
            throw Problem.of(ProblemType.OUTSIDE_AREA);
        }
        return asked(code);
    }

    private boolean holds(AreaRange other) {
        return within(other).equals(other);
    }

    /** Of the query parameter {@code regionCode}. */
    public static AreaRange of(String code) {
        return of("regionCode", code);
    }

    /**
     * Null and {@code ID} are the nation. What has not the shape of a code is {@code invalid-parameter} (400) with
     * {@code parameters} and {@code expected}. A code that no area has is a range without rows.
     */
    public static AreaRange of(String name, String code) {
        if (code == null || code.equals(Caller.NATION)) {
            return NATION;
        }
        if (!wellFormed(code)) {
            throw Problem.of(ProblemType.INVALID_PARAMETER)
                    .with("parameters", List.of(name))
                    .with("expected", EXPECTED);
        }
        return new AreaRange(code, code + "/");
    }

    /** The smallest range that holds all these areas. It may hold others that lie between them. */
    static AreaRange around(List<String> areas) {
        return areas.stream().map(AreaRange::of).reduce(AreaRange::and).orElse(NOTHING);
    }

    private AreaRange and(AreaRange other) {
        return new AreaRange(first(from, other.from), last(below, other.below));
    }

    /** What lies in both. */
    AreaRange within(AreaRange other) {
        return new AreaRange(last(from, other.from), first(below, other.below));
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String last(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Whether a text is {@code ID} or has the shape of a code. */
    public static boolean wellFormed(String code) {
        return code.equals(Caller.NATION) || PATTERN.matcher(code).matches();
    }

    public boolean everywhere() {
        return from.isEmpty();
    }
}
