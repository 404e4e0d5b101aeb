package id.salur.registry.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.table.DateOrder;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Profiles as data, and how a file is taken by one. */
@ApplicationScoped
class ImportProfiles {
    private static final int MONTHS = 3;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    ImportProfiles(Jdbi jdbi, ObjectMapper json, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    private record Row(UUID id, JsonNode mapping) {}

    /** A profile in the list. */
    record Listed(UUID id, ImportProfile profile) {}

    /** 422 {@code invalid-import-profile}; empty if there is another of the code from that day on. */
    Optional<UUID> add(ImportProfile profile) {
        ProfileFaults.refuse(profile);
        return jdbi.withHandle(h -> h.createQuery("""
            with made as (
                insert into import_profile (code, valid_from, mapping, created_by) values (:code, :from, :mapping, :by)
                on conflict (code, valid_from) do nothing returning id)
            select id from made union all
            select id from import_profile where code = :code and valid_from = :from and mapping = :mapping\
            """)
                .bind("code", profile.code())
                .bind("from", profile.validFrom())
                .bind("mapping", json.<JsonNode>valueToTree(profile))
                .bind("by", caller.id())
                .mapTo(UUID.class)
                .findOne());
    }

    List<Listed> list(String code, UUID after, int limit) {
        return jdbi
                .withHandle(h -> h.createQuery("select id, mapping from import_profile where id > :after"
                                + (code == null ? "" : " and code = :code") + " order by id limit :limit")
                        .bind("after", after == null ? new UUID(0, 0) : after)
                        .bindMap(code == null ? Map.of() : Map.of("code", code))
                        .bind("limit", limit)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> new Listed(row.id(), json.convertValue(row.mapping(), ImportProfile.class)))
                .toList();
    }

    /** 400 {@code invalid-parameter} for a day to come, a profile that there is none of today, and a rule that a file of facts cannot have. */
    ImportAsked asked(ImportOptions options) {
        LocalDate today = JakartaDay.today(clock);
        if (options.since() != null && options.since().isAfter(today)) {
            throw invalid("since", List.of("a day that is not to come"));
        }
        String code = options.profile() == null ? ImportAsked.OWN : options.profile();
        Mapping mapping = code.equals(ImportAsked.OWN) ? Mapping.OWN : Mapping.of(inForce(code, today));
        boolean facts = mapping.kind() == ProfileKind.FACTS;
        ImportRule usual = facts ? ImportRule.UPDATE : ImportRule.NEW;
        ImportRule rule = options.rule() == null ? usual : options.rule();
        if (facts && rule != ImportRule.UPDATE) {
            throw invalid("rule", List.of(ImportRule.UPDATE.name()));
        }
        return new ImportAsked(
                rule, code, mapping, DateOrder.of(options.locale()), since(options.since(), rule, mapping, today));
    }

    private static LocalDate since(LocalDate asked, ImportRule rule, Mapping mapping, LocalDate today) {
        if (rule == ImportRule.NEW || asked != null) {
            return rule == ImportRule.NEW ? null : asked;
        }
        return mapping.quarterly() ? today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS) : today;
    }

    private ImportProfile inForce(String code, LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery(
                                "select id, mapping from import_profile where code = :code and valid_from <= :today order by valid_from desc limit 1")
                        .bind("code", code)
                        .bind("today", today)
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> json.convertValue(row.mapping(), ImportProfile.class))
                .orElseThrow(() -> invalid("profile", codes()));
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>(List.of(ImportAsked.OWN));
        codes.addAll(jdbi.withHandle(h -> h.createQuery("select distinct code from import_profile order by code")
                .mapTo(String.class)
                .list()));
        return codes;
    }

    private static Problem invalid(String parameter, List<String> expected) {
        return Problem.of(ProblemType.INVALID_PARAMETER)
                .with("parameters", List.of(parameter))
                .with("expected", expected);
    }
}
