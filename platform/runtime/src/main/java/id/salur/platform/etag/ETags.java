package id.salur.platform.etag;

import id.salur.platform.problem.Problem;

/** Strong entity tags made of a row's version. */
public final class ETags {
    private ETags() {}

    /** {@code "7"} with its quotes. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses with 400 {@code invalid-etag} when it is not one, 428 {@code if-match-required} when absent and 412 {@code stale-etag} when another version. */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem("if-match-required", 428);
        }
        if (!ifMatch.strip().matches("\"\\d{1,19}\"")) {
            throw Problem.badRequest("invalid-etag");
        }
        if (!ifMatch.strip().equals(of(version))) {
            throw new Problem("stale-etag", 412).with("current", of(version));
        }
    }
}
