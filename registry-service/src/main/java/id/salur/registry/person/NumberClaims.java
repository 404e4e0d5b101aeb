package id.salur.registry.person;

import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Claims to numbers that somebody else has. The office of whoever has it is asked to clear the number, that of the claim to wait; neither learns of
 * the other. What is refused leaves nothing else, so the claim is kept in a transaction of its own, before the refusal rolls back: a kill between
 * leaves the claim, which the next try finds.
 */
@ApplicationScoped
public class NumberClaims {
    static final String CLEAR = "CLEAR_NUMBER";
    private static final Logger LOG = Logger.getLogger(NumberClaims.class);
    /** Requests that hold a second connection at once; of more the claim is left to the next try. */
    private static final int AT_ONCE = 2;

    private final Jdbi jdbi;
    private final Caller caller;
    private final Semaphore places = new Semaphore(AT_ONCE);

    NumberClaims(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** How claims end. */
    enum Outcome {
        /** The number was found to be wrong where it was: it can be claimed. */
        CLEARED,
        /** The number is of whoever has it. */
        KEPT
    }

    /**
     * The refusal of a claim, 409 {@code nik-in-another-family}; {@code clearing} where an office was asked.
     *
     * @param member place in the request, 1 is the first
     * @param numbers keyed hashes
     * @param region village where the number was claimed
     * @param claimant who would get it; null for who is not registered
     */
    Problem refused(int member, List<byte[]> numbers, String region, UUID claimant) {
        Problem problem = Arrivals.taken(member);
        return kept(numbers, region, claimant) ? problem.with("clearing", CLEAR) : problem;
    }

    private boolean kept(List<byte[]> numbers, String region, UUID claimant) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> keep(numbers, region, claimant));
        } catch (RuntimeException e) {
            LOG.warn("a claim to a number was not kept, the next try will", e);
            return false;
        } finally {
            places.release();
        }
    }

    /** A handle of its own: that of the refused request would be given otherwise, with its transaction. */
    private boolean keep(List<byte[]> numbers, String region, UUID claimant) {
        try (Handle own = jdbi.open()) {
            return own.createQuery("select numbers_claimed(:numbers, :region, :claimant, :by)")
                    .bind("numbers", numbers.toArray(byte[][]::new))
                    .bind("region", region)
                    .bind("claimant", claimant)
                    .bind("by", caller.id())
                    .mapTo(Boolean.class)
                    .one();
        }
    }

    /** Those of a file, from the temporary tables of the import: one statement for each village. */
    public void ofImport(Handle h) {
        h.createQuery("""
            select numbers_claimed(array_agg(distinct i.nik_hash), i.village, null, :by)
              from import_fault f join import_row i using (line)
             where f.column_name = 'nik' and f.code = 'nik-in-another-family' group by i.village order by i.village\
            """).bind("by", caller.id()).mapTo(Boolean.class).list();
    }

    /** Whoever waits for this number of a person waits no more; the task of its office is done. */
    static void end(Handle h, UUID person, int no, Outcome how) {
        h.createQuery("""
            select number_claims_end(hash, :how) from person_identifier where person_id = :person and no = :no and kind = 'NIK'\
            """)
                .bind("how", how)
                .bind("person", person)
                .bind("no", no)
                .mapTo(String.class)
                .findOne();
    }

    /** Who has a number now waits for no other. */
    static void withdraw(Handle h, UUID person) {
        h.createQuery("select number_claims_withdraw(:person)")
                .bind("person", person)
                .mapTo(String.class)
                .findOne();
    }
}
