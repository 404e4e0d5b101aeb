package id.salur.disbursement.programme;

import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A programme with the rules and caps by which its amounts come about, oldest first. All of it is data with its source.
 *
 * @param stages how it usually pays: QUARTER, MONTH or ONCE a year; the stages of a year are at {@code /stages}
 * @param payee FAMILY by membership, or APPLICATION
 */
public record ProgrammeDetail(
        @Schema(examples = "PKH") String code,
        String nameId,
        String nameEn,
        Programme.Kind kind,
        Programme.Stages stages,
        Programme.Payee payee,
        List<Rule> rules,
        List<Cap> caps,
        List<Sanction> sanctions,
        List<AidRule> aidRules) {

    ProgrammeDetail(
            Programme programme, List<Rule> rules, List<Cap> caps, List<Sanction> sanctions, List<AidRule> aidRules) {
        this(
                programme.code(),
                programme.nameId(),
                programme.nameEn(),
                programme.kind(),
                programme.stages(),
                programme.payee(),
                rules,
                caps,
                sanctions,
                aidRules);
    }

    /**
     * How rates become amounts, from a day on.
     *
     * @param validTo inclusive, null while open
     * @param calculation COMPONENTS: persons by component and the family's lines; FLAT_CHOICE: the first family rate that fits;
     *     PER_FAMILY: the family's lines; PER_APPLICATION: the units of an approved application
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
            @Schema(nullable = true) LocalDate validTo,
            @Schema(examples = "COMPONENTS") String calculation,
            boolean requiresComponent,
            @Schema(nullable = true) Rupiah annualMinimum,
            @Schema(nullable = true) Rupiah annualMaximum,
            String legalBasis,
            String confirmation,
            String note) {}

    /**
     * How many persons are paid at most.
     *
     * @param component the component that is counted; null: all persons of a family together
     * @param maxPersons a count
     */
    @Schema(name = "ProgrammeCap")
    public record Cap(
            @Schema(examples = "PKH-CAP-2019") String id,
            String programme,
            @Schema(nullable = true) String component,
            LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,
            int maxPersons,
            String legalBasis,
            String confirmation,
            String note) {}

    /**
     * What a missed commitment costs.
     *
     * @param effect REDUCE: so many percent of the stage payment a missed month; SUSPEND: the stage payment
     * @param percent null under SUSPEND
     * @param fromMonths from how many missed months on
     */
    public record Sanction(
            @Schema(examples = "PKH-SANCTION-2013") String id,
            String programme,
            LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,
            String effect,
            @Schema(nullable = true) Integer percent,
            int fromMonths,
            String legalBasis,
            String confirmation,
            String note) {}

    /**
     * Who can apply for what.
     *
     * @param subject GROUP, BUSINESS, HOUSE, SITE or FAMILY
     * @param unit what is counted: MEMBER, BUSINESS, HOUSE, SITE, FAMILY, or ITEM in kind
     * @param minUnitCost whole rupiah, null in kind
     * @param maxUnitCost whole rupiah, null in kind
     * @param continuing whether it is paid each period while it holds
     */
    public record AidRule(
            @Schema(examples = "KUBE-2015") String id,
            String programme,
            LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,
            String subject,
            int minMembers,
            int maxMembers,
            String unit,
            @Schema(nullable = true) Rupiah minUnitCost,
            @Schema(nullable = true) Rupiah maxUnitCost,
            boolean continuing,
            String legalBasis,
            String confirmation,
            String note) {}
}
