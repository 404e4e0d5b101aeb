package id.salur.disbursement.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A programme as the field knows it.
 *
 * @param code PKH, BPNT
 * @param kind what kind of benefit it gives
 * @param stages how it usually pays; the calendar has the stages of each year
 * @param payee whether families are paid by their membership, or applications
 */
public record Programme(
        @Schema(examples = "PKH") String code, String nameId, String nameEn, Kind kind, Stages stages, Payee payee) {
    /** How a year is usually cut. */
    public enum Stages {
        QUARTER,
        MONTH,
        ONCE
    }

    /** Who is paid. */
    public enum Payee {
        FAMILY,
        APPLICATION
    }

    /** Kinds of benefit. */
    @Schema(name = "ProgrammeKind")
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
