package id.salur.disbursement.payee;

import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.FactLoader;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Our word for what a bank gives as the reason of a failure or a return: of the external code sets of ISO 20022, of statuses and of
 * returns, every code has one, and each word one effect on the account. They are facts ({@code bank-reasons.csv}), loaded at start.
 */
@ApplicationScoped
public class BankReasons {
    /** For a code that nobody knows, and where the bank does not say why. */
    public static final String OTHER = "OTHER";

    private final FactLoader loader;
    private final Jdbi jdbi;
    private Map<String, String> words = Map.of();

    /** Until facts are loaded at start every code is OTHER. */
    public BankReasons(FactLoader loader, Jdbi jdbi) {
        this.loader = loader;
        this.jdbi = jdbi;
    }

    private record Row(String code, String reason) {}

    void start(@Observes @Priority(1150) StartupEvent event) {
        loader.load("facts/bank-reasons.csv", BankReasons::load);
        words = jdbi.withHandle(h -> h.createQuery("select code, reason from bank_reason").mapTo(Row.class).stream()
                .collect(Collectors.toUnmodifiableMap(Row::code, Row::reason)));
    }

    /** The word for a bank's code, or for one of our words itself; OTHER for one that is not known, and for null. */
    public String of(String code) {
        return code == null ? OTHER : words.getOrDefault(code, OTHER);
    }

    /** Every word that there is, in the order of the alphabet. */
    public SortedSet<String> all() {
        return new TreeSet<>(words.values());
    }

    private static long load(Handle h, byte[] csv) {
        h.execute("create temporary table bank_reason_fact on commit drop as"
                + " select code, reason, effect, source, confirmed, note from bank_reason limit 0");
        CopyIn.csv(h, "bank_reason_fact", new ByteArrayInputStream(csv));
        return h.execute("""
            insert into bank_reason (code, reason, effect, source, confirmed, note)
            select code, reason, effect, source, confirmed, coalesce(note, '') from bank_reason_fact
            on conflict (code) do update set reason = excluded.reason, effect = excluded.effect, source = excluded.source,
              confirmed = excluded.confirmed, note = excluded.note\
            """);
    }
}
