package id.salur.disbursement.channel;

import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.FactLoader;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What a bank asks of every payment order: what it is for, and who bears the charges. Data by programme and day of release. */
@ApplicationScoped
class PaymentTerms {
    private final FactLoader loader;
    private final Jdbi jdbi;

    PaymentTerms(FactLoader loader, Jdbi jdbi) {
        this.loader = loader;
        this.jdbi = jdbi;
    }

    /**
     * As ISO 20022 names them.
     *
     * @param categoryPurpose external code, four letters
     * @param chargeBearer DEBT, SLEV, SHAR or CRED
     */
    record Terms(String categoryPurpose, String chargeBearer) {}

    void start(@Observes @Priority(1200) StartupEvent event) {
        loader.load("facts/payment-terms.csv", PaymentTerms::load);
    }

    /** Those of the programme, or of any. */
    Terms of(String programme, LocalDate on) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select category_purpose, charge_bearer from payment_term
                        where programme in (:programme, 'ANY') and daterange(valid_from, valid_to, '[]') @> :on
                        order by programme = 'ANY', valid_from desc limit 1""")
                .bind("programme", programme)
                .bind("on", on)
                .mapTo(Terms.class)
                .one());
    }

    private static long load(Handle h, byte[] csv) {
        h.execute("create temporary table payment_term_fact on commit drop as select * from payment_term limit 0");
        CopyIn.csv(h, "payment_term_fact", new ByteArrayInputStream(csv));
        return h.execute("""
            insert into payment_term select * from payment_term_fact
            on conflict (id) do update set programme = excluded.programme, category_purpose = excluded.category_purpose,
              charge_bearer = excluded.charge_bearer, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
              legal_basis = excluded.legal_basis, confirmed = excluded.confirmed\
            """);
    }
}
