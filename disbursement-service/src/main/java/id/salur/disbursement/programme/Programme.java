package id.salur.disbursement.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A programme as the field knows it.
 *
 * @param code PKH, BPNT
 * @param kind what kind of benefit it gives
 * @param stages whether it pays by quarter or by month
 */
public record Programme(@Schema(examples = "PKH") String code, String nameId, String nameEn, Kind kind, Stages stages) {
    /** How a year is cut. */
    public enum Stages {
        QUARTER,
        MONTH
    }

    /** Kinds of benefit. */
    public enum Kind {
        STAGED_CASH,
        MONTHLY_CASH,
        GROUP,
        BUSINESS,
        HOUSE,
        SITE,
        GUARANTEE,
        INSURANCE,
        FAMILY_AID,
        IN_KIND
    }
}
