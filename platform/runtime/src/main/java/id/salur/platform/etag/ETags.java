package id.salur.platform.etag;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strong entity tags made of a row's version. A tag names the version of the thing, not the bytes of one answer: it is the same
 * whatever the language or the coding.
 *
 * <p>{@code If-Match} is read as RFC 9110, section 13.1.1, says: {@code *} is any version, a list is any of its tags, and tags are
 * compared strongly, so that a weak one ({@code W/"7"}, which a proxy may have made of ours) never matches.
 */
public final class ETags {
    private static final String TAG = "(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"";
    private static final Pattern ONE = Pattern.compile(TAG);
    private static final Pattern LIST = Pattern.compile("[ \\t,]*" + TAG + "([ \\t]*,[ \\t]*(" + TAG + ")?)*+[ \\t]*");
    private static final int LONGEST = 1000;

    private ETags() {}

    /** {@code "7"} with its quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses with 400 {@code invalid-etag} when it is not one, 428 {@code if-match-required} when absent and 412 {@code stale-etag} when another version. */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ProblemType.IF_MATCH_REQUIRED);
        }
        requireIfSent(ifMatch, version);
    }

    /** As {@link #require}, where a change may also be asked for without {@code If-Match}. */
    public static void requireIfSent(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        if (ifMatch.length() > LONGEST || !LIST.matcher(ifMatch).matches()) {
            throw Problem.of(ProblemType.INVALID_ETAG);
        }
        if (!names(ifMatch, String.valueOf(version))) {
            throw Problem.of(ProblemType.STALE_ETAG).with("current", of(version));
        }
    }

    private static boolean names(String list, String version) {
        Matcher tags = ONE.matcher(list);
        while (tags.find()) {
            if (tags.group(1) == null && tags.group(2).equals(version)) {
                return true;
            }
        }
        return false;
    }
}
