package id.salur.disbursement.programme;

import static java.util.stream.Collectors.groupingBy;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the facts about programmes. */
@ApplicationScoped
public class Programmes {
    private static final String COLUMNS = "code, name_id, name_en, kind, stages, payee";

    private final Jdbi jdbi;

    Programmes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** With their rules: a fixed number of statements a page. */
    List<ProgrammeDetail> list(String after, int limit) {
        return jdbi.withHandle(h -> {
            List<Programme> page = h.createQuery(
                            "select " + COLUMNS + " from programme where code > :after order by code limit :limit")
                    .bind("after", after == null ? "" : after)
                    .bind("limit", limit)
                    .mapTo(Programme.class)
                    .list();
            String[] codes = page.stream().map(Programme::code).toArray(String[]::new);
            Map<String, List<ProgrammeDetail.Rule>> rules =
                    of(h, codes, """
                    select id, programme, valid_from, valid_to, calculation, requires_component, annual_minimum, annual_maximum,
                           legal_basis, confirmation, note
                    from programme_rule""", ProgrammeDetail.Rule.class, ProgrammeDetail.Rule::programme);
            Map<String, List<ProgrammeDetail.Cap>> caps =
                    of(h, codes, """
                    select id, programme, component, valid_from, valid_to, max_persons, legal_basis, confirmation, note
                    from cap_rule""", ProgrammeDetail.Cap.class, ProgrammeDetail.Cap::programme);
            Map<String, List<ProgrammeDetail.Sanction>> sanctions =
                    of(h, codes, """
                    select id, programme, valid_from, valid_to, effect, percent, from_months, legal_basis, confirmation, note
                    from sanction_rule""", ProgrammeDetail.Sanction.class, ProgrammeDetail.Sanction::programme);
            Map<String, List<ProgrammeDetail.AidRule>> aid =
                    of(h, codes, """
                    select id, programme, valid_from, valid_to, subject, min_members, max_members, unit, min_unit_cost,
                           max_unit_cost, continuing, legal_basis, confirmation, note
                    from aid_rule""", ProgrammeDetail.AidRule.class, ProgrammeDetail.AidRule::programme);
            return page.stream()
                    .map(programme -> new ProgrammeDetail(
                            programme,
                            rules.getOrDefault(programme.code(), List.of()),
                            caps.getOrDefault(programme.code(), List.of()),
                            sanctions.getOrDefault(programme.code(), List.of()),
                            aid.getOrDefault(programme.code(), List.of())))
                    .toList();
        });
    }

    private static <T> Map<String, List<T>> of(
            Handle h, String[] codes, String select, Class<T> type, Function<T, String> programme) {
        return h.createQuery(select + " where programme = any (:codes) order by programme, valid_from, id")
                .bind("codes", codes)
                .mapTo(type)
                .collect(groupingBy(programme));
    }

    /** The programme, or {@code unknown-programme} (422). */
    public Programme require(String code) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from programme where code = :code")
                        .bind("code", code)
                        .mapTo(Programme.class)
                        .findOne())
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_PROGRAMME).with("programme", code));
    }

    /**
     * Refuses (422) with {@code paid-in-kind} if the programme gives no money, {@code unknown-rate} if no rate is payable on the day,
     * {@code unknown-rule} if it is not known how.
     */
    public void requirePayable(Programme programme, LocalDate on) {
        if (programme.kind() == Programme.Kind.IN_KIND) {
            throw Problem.of(ProblemType.PAID_IN_KIND).with("programme", programme.code());
        }
        if (programme.payee() == Programme.Payee.FAMILY && !holds("rate", "and payable", programme.code(), on)) {
            throw missing(ProblemType.UNKNOWN_RATE, programme, on);
        }
        if (!holds("programme_rule", "", programme.code(), on)) {
            throw missing(ProblemType.UNKNOWN_RULE, programme, on);
        }
    }

    private static Problem missing(ProblemType type, Programme programme, LocalDate on) {
        return Problem.of(type).with("programme", programme.code()).with("on", on.toString());
    }

    private boolean holds(String table, String condition, String programme, LocalDate on) {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select from " + table + " where programme = :programme " + condition
                                + " and valid_from <= :on and (valid_to is null or valid_to >= :on))")
                        .bind("programme", programme)
                        .bind("on", on)
                        .mapTo(Boolean.class)
                        .one());
    }

    List<Rate> rates(String programme, LocalDate on, String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select id, programme, component, basis, applies_to, valid_from, valid_to, annual_amount, stage_amounts,
                               month_amount, payable, legal_basis, confirmation, note
                        from rate
                        where programme = :programme and id > :after
                          and (cast(:on as date) is null or (valid_from <= :on and (valid_to is null or valid_to >= :on)))
                        order by id limit :limit""")
                .bind("programme", programme)
                .bind("on", on)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(Rate.class)
                .list());
    }

    List<HardAccessArea> hardAccessAreas(String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select region_code, name, valid_from, valid_to, confirmed, note from hard_access_area
                        where region_code > :after order by region_code, valid_from limit :limit""")
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(HardAccessArea.class)
                .list());
    }
}
