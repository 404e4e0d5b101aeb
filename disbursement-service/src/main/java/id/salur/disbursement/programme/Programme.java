package id.salur.disbursement.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A programme as the field knows it.
 *
 * @param code PKH, BPNT
 * @param stages whether it pays by quarter or by month
 */
public record Programme(@Schema(examples = "PKH") String code, String nameId, String nameEn, Stages stages) {
    /** How a year is cut. */
    public enum Stages {
        QUARTER,
        MONTH
    }
}
