package id.salur.disbursement.programme;

import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A programme with the rules and caps by which its amounts come about, oldest first. All of it is data with its source.
 *
 * @param stages QUARTER or MONTH
 */
public record ProgrammeDetail(
        @Schema(examples = "PKH") String code,
        String nameId,
        String nameEn,
        Programme.Kind kind,
        Programme.Stages stages,
        List<Rule> rules,
        List<Cap> caps) {

    ProgrammeDetail(Programme programme, List<Rule> rules, List<Cap> caps) {
        this(
                programme.code(),
                programme.nameId(),
                programme.nameEn(),
                programme.kind(),
                programme.stages(),
                rules,
                caps);
    }

    /**
     * How rates become amounts, from a day on.
     *
     * @param validTo inclusive, null while open
     * @param calculation COMPONENTS: persons by component and the family's lines; FLAT_CHOICE: the first family rate that fits;
     *     PER_FAMILY: the family's lines
     * @param requiresComponent whether a family without a component gets nothing
     * @param annualMinimum rupiah a family and year, a quarter of it in a stage; null if none is known
     * @param annualMaximum rupiah a family and year, a quarter of it in a stage; null if none is known
     * @param legalBasis where it comes from
     * @param confirmation how sure that is
     */
    public record Rule(
            @Schema(examples = "PKH-RULE-2019") String id,
            String programme,
            LocalDate validFrom,
            LocalDate validTo,
            @Schema(examples = "COMPONENTS") String calculation,
            boolean requiresComponent,
            Rupiah annualMinimum,
            Rupiah annualMaximum,
            String legalBasis,
            String confirmation,
            String note) {}

    /**
     * How many persons are paid at most.
     *
     * @param component the component that is counted; null: all persons of a family together
     * @param maxPersons a count
     */
    public record Cap(
            @Schema(examples = "PKH-CAP-2019") String id,
            String programme,
            String component,
            LocalDate validFrom,
            LocalDate validTo,
            int maxPersons,
            String legalBasis,
            String confirmation,
            String note) {}
}
