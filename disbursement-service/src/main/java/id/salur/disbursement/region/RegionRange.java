package id.salur.disbursement.region;

import id.salur.platform.problem.Problem;

/**
 * A region and all below it as a range of codes under byte order, so that a query can use its index also under row level
 * security: {@code code >= from and code < below}.
 *
 * @param from the region's own code; empty for the nation
 * @param below first code that is no longer inside
 */
public record RegionRange(String from, String below) {
    /** Null, empty and {@code ID} are the nation; what is no region code is {@code unknown-region} (422). */
    public static RegionRange of(String code) {
        if (code == null || code.isEmpty() || code.equals(Regions.NATION)) {
            return new RegionRange("", "~");
        }
        if (!code.matches("[0-9]{2}(\\.[0-9]{2}){0,2}(\\.[0-9]{4})?")) {
            throw Problem.unprocessable("unknown-region")
                    .with("region", code.length() > 20 ? code.substring(0, 20) : code);
        }
        return new RegionRange(code, code + "/");
    }
}
