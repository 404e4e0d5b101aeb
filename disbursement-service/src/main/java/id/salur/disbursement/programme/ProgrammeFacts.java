package id.salur.disbursement.programme;

import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.FactLoader;
import id.salur.platform.sql.SqlFile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Loads programmes, rates, rules, caps, stages, hard access areas and banks: rows are added or corrected under their key, never
 * deleted. Facts that overlap or leave a gap stop the start. Other services are told of each programme that is new or changed.
 */
@ApplicationScoped
class ProgrammeFacts {
    private static final String CALENDAR = "stage-calendar";

    private static final String STAGING = SqlFile.of(ProgrammeFacts.class, "programme_fact");
    private static final String PROGRAMMES = SqlFile.of(ProgrammeFacts.class, "programmes");

    private static final List<Table> TABLES = List.of(
            new Table(
                    "rates",
                    "rate",
                    "id",
                    "id, programme, component, basis, applies_to, valid_from, valid_to, annual_amount, stage_amounts,"
                            + " month_amount, payable, legal_basis, confirmation, note, areas, needs_component, choice"),
            new Table(
                    "programme-rules",
                    "programme_rule",
                    "id",
                    "id, programme, valid_from, valid_to, calculation, requires_component, annual_minimum,"
                            + " annual_maximum, legal_basis, confirmation, note"),
            new Table(
                    "cap-rules",
                    "cap_rule",
                    "id",
                    "id, programme, component, valid_from, valid_to, max_persons, legal_basis, confirmation, note"),
            new Table(
                    "aid-rules",
                    "aid_rule",
                    "id",
                    "id, programme, valid_from, valid_to, subject, min_members, max_members, unit, min_unit_cost,"
                            + " max_unit_cost, continuing, legal_basis, confirmation, note"),
            new Table(
                    "sanction-rules",
                    "sanction_rule",
                    "id",
                    "id, programme, valid_from, valid_to, effect, percent, from_months, legal_basis, confirmation,"
                            + " note"),
            new Table(
                    "account-check-rules",
                    "account_check_rule",
                    "id",
                    "id, programme, year_from, year_to, required, legal_basis, confirmed, note"),
            new Table(
                    "hard-access-areas",
                    "hard_access_area",
                    "region_code, valid_from",
                    "region_code, name, valid_from, valid_to, confirmed, note"),
            new Table(
                    "payment-channels",
                    "payment_channel",
                    "region_code, valid_from",
                    "region_code, bank, in_cash, valid_from, valid_to, confirmed, note"),
            new Table(
                    CALENDAR,
                    "stage_calendar",
                    "id",
                    "id, programme, form, year_from, year_to, stage, number, first_month, months, reference,"
                            + " remainder, legal_basis, confirmed, note"));

    private final FactLoader loader;
    private final Jdbi jdbi;

    ProgrammeFacts(FactLoader loader, Jdbi jdbi) {
        this.loader = loader;
        this.jdbi = jdbi;
    }

    private record Table(String file, String name, String key, String columns) {
        long load(Handle h, byte[] csv) {
            String staging = name + "_fact";
            h.execute("create temporary table " + staging + " on commit drop as select " + columns + " from " + name
                    + " limit 0");
            CopyIn.csv(h, staging + " (" + columns + ")", new ByteArrayInputStream(csv));
            String updates = List.of(columns.split(", ")).stream()
                    .filter(column -> !List.of(key.split(", ")).contains(column))
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));
            String values = columns.replace("note", "coalesce(note, '')");
            return h.execute("insert into " + name + " (" + columns + ") select " + values + " from " + staging
                    + " on conflict (" + key + ") do update set " + updates);
        }
    }

    void start(@Observes @Priority(1100) StartupEvent event) {
        loader.load("facts/programmes.csv", ProgrammeFacts::programmes);
        for (Table table : TABLES) {
            loader.load("facts/" + table.file() + ".csv", (h, csv) -> {
                long rows = table.load(h, csv);
                FactCheck.refuseOverlaps(h);
                if (table.file().equals(CALENDAR)) {
                    h.createQuery("select recut_claims()").mapTo(Long.class).one();
                }
                return rows;
            });
        }
        jdbi.useHandle(FactCheck::refuseGaps);
    }

    /** What is new or changed is told in the transaction that changes it: never is a programme known here alone. */
    static long programmes(Handle h, byte[] csv) {
        h.execute(STAGING);
        CopyIn.csv(h, "programme_fact (code, name_id, name_en, stages, kind, payee)", new ByteArrayInputStream(csv));
        return h.createQuery(PROGRAMMES).mapTo(Long.class).one();
    }
}
