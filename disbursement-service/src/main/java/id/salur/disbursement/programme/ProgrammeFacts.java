package id.salur.disbursement.programme;

import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.FactLoader;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Loads programmes, rates, rules, caps, hard access areas and banks: rows are added or corrected under their key, never deleted. */
@ApplicationScoped
class ProgrammeFacts {
    private static final List<Table> TABLES = List.of(
            new Table("programmes", "programme", "code", "code, name_id, name_en, stages"),
            new Table(
                    "rates",
                    "rate",
                    "id",
                    "id, programme, component, basis, applies_to, valid_from, valid_to, annual_amount, stage_amounts, month_amount, "
                            + "payable, legal_basis, confirmation, note"),
            new Table(
                    "programme-rules",
                    "programme_rule",
                    "id",
                    "id, programme, valid_from, valid_to, requires_component, confirmation, note"),
            new Table(
                    "cap-rules",
                    "cap_rule",
                    "id",
                    "id, programme, valid_from, valid_to, max_persons, confirmation, note"),
            new Table(
                    "hard-access-areas",
                    "hard_access_area",
                    "region_code, valid_from",
                    "region_code, name, valid_from, valid_to, confirmed, note"),
            new Table(
                    "payment-channels",
                    "payment_channel",
                    "region_code, valid_from",
                    "region_code, bank, valid_from, valid_to, confirmed, note"));

    /** Two rates, rules or caps that hold on the same day would make an amount ambiguous. */
    private static final String OVERLAPS = """
            select string_agg(problem, '; ') from (
              select 'rates ' || a.id || ' and ' || b.id as problem from rate a join rate b
                on a.id < b.id and a.programme = b.programme and a.component = b.component and a.payable and b.payable
               and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
              union all
              select 'rules ' || a.id || ' and ' || b.id from programme_rule a join programme_rule b
                on a.id < b.id and a.programme = b.programme
               and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')
              union all
              select 'caps ' || a.id || ' and ' || b.id from cap_rule a join cap_rule b
                on a.id < b.id and a.programme = b.programme
               and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]'))""";

    private final FactLoader loader;

    ProgrammeFacts(FactLoader loader) {
        this.loader = loader;
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
        for (Table table : TABLES) {
            loader.load("facts/" + table.file() + ".csv", (h, csv) -> {
                long rows = table.load(h, csv);
                refuseOverlaps(h);
                return rows;
            });
        }
    }

    private static void refuseOverlaps(Handle h) {
        h.createQuery(OVERLAPS).mapTo(String.class).findOne().ifPresent(overlaps -> {
            throw new IllegalStateException("facts overlap: " + overlaps);
        });
    }
}
