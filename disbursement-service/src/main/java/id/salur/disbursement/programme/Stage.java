package id.salur.disbursement.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One stage of a programme and year. A programme may have several forms in one year; a family is paid for a month once.
 *
 * @param stage its code, as in a stage run
 * @param form what stages it belongs to: QUARTER, MONTH, TWO_MONTHS, ONCE; stages of one form do not overlap
 * @param number its place among those of its form
 * @param firstMonth 1 to 12
 * @param months how many months it pays, a count
 * @param referenceDate the day whose facts decide
 * @param remainder EXACT: rates by quarter divide by its months; LAST_MONTH: what does not divide is paid with the last month of a quarter
 * @param legalBasis where it comes from
 * @param confirmed false while it is an assumption
 */
@Schema(name = "ProgrammeStage")
public record Stage(
        @Schema(examples = "PKH") String programme,
        int fiscalYear,
        @Schema(examples = "2020-04") String stage,
        @Schema(examples = "MONTH") String form,
        int number,
        int firstMonth,
        int months,
        LocalDate referenceDate,
        @Schema(examples = "LAST_MONTH") String remainder,
        String legalBasis,
        boolean confirmed,
        String note) {

    /** Its key in the order in which stages end. */
    @JsonIgnore
    public String place() {
        return "%02d %s".formatted(firstMonth + months - 1, stage);
    }
}
