package id.salur.disbursement.payment;

import id.salur.platform.page.Cursor;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** Reads payments. For a token with the role {@code bank} only those at its own banks exist, as with {@link Batches}. */
@ApplicationScoped
class Payments {
    private static final String COLUMNS =
            "id, run_id, batch_id, entitlement_id, family_id, region_code, programme, fiscal_year, "
                    + "stage, bank, amount, paid_amount, attempt, follow_up_of, open_account, state, reason, settled_on, failed_on, reversed_on, returned_on";
    private static final Pattern PLACE = Pattern.compile("(" + AreaRange.CODE + ") ([0-9a-f-]{36})");
    private static final String NOWHERE = "";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Caller caller;
    private final Batches batches;

    Payments(Jdbi jdbi, Caller caller, Batches batches) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.batches = batches;
    }

    Payment get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from payment where id = :id")
                        .bind("id", id)
                        .mapTo(Payment.class)
                        .findOne())
                .filter(payment -> !caller.has(Roles.BANK) || batches.banks().contains(payment.bank()))
                .orElseThrow(() -> Problem.notFound("payment"));
    }

    /** After which payment a list goes on: its id, and for the list of a place its village too. */
    private record After(String village, UUID id) {
        static After of(PaymentFilter filter, String cursor) {
            if (!filter.ofPlace()) {
                UUID id = Cursor.uuid(cursor);
                return new After(NOWHERE, id == null ? NOBODY : id);
            }
            String text = Cursor.text(cursor);
            if (text == null) {
                return new After(NOWHERE, NOBODY);
            }
            Matcher place = PLACE.matcher(text);
            if (!place.matches()) {
                throw Problem.of(ProblemType.INVALID_CURSOR);
            }
            return new After(place.group(1), UUID.fromString(place.group(place.groupCount())));
        }

        /** Not before the range: beside a comparison of rows an index would not start at a second lower bound. */
        After from(AreaRange range) {
            return village.compareTo(range.from()) < 0 ? new After(range.from(), NOBODY) : this;
        }
    }

    /** What {@link After} reads. */
    static Object key(PaymentFilter filter, Payment payment) {
        return filter.ofPlace() ? payment.regionCode() + " " + payment.id() : payment.id();
    }

    /**
     * Payments of a run or of a family in the order they were made, or of a place in a year by village. A page reads from an index
     * in its order (of a place, once a programme and bank) until it is full. The stage makes it read a year's stages to give one;
     * the state all payments of the villages that have some in it; the days those of the runs that were settled around
     * them. No page costs more than a read of the place in its year.
     */
    List<Payment> list(PaymentFilter filter, String cursor, int limit) {
        AreaRange range = filter.ofPlace() ? AreaRange.asked(filter.regionCode) : AreaRange.of(filter.regionCode);
        After after = filter.ofPlace() ? After.of(filter, cursor).from(range) : After.of(filter, cursor);
        List<String> banks = banks(filter.bank);
        return jdbi.withHandle(h -> h.createQuery(filter.ofPlace() ? ofPlace(filter, banks) : ofOne(filter, banks))
                .bind("runId", filter.runId)
                .bind("familyId", filter.familyId)
                .bind("fiscalYear", filter.fiscalYear)
                .bind("programme", filter.programme)
                .bind("stage", filter.stage)
                .bind("state", filter.state)
                .bind("settledFrom", filter.settledFrom)
                .bind("settledUntil", filter.settledUntil)
                .bindMethods(range)
                .bind("banks", banks == null ? null : banks.toArray(String[]::new))
                .bind("village", after.village())
                .bind("after", after.id())
                .bind("limit", limit)
                .mapTo(Payment.class)
                .list());
    }

    private static String ofOne(PaymentFilter filter, List<String> banks) {
        return "select " + COLUMNS + " from payment p where id > :after"
                + (filter.runId == null ? "" : " and run_id = :runId")
                + (filter.familyId == null ? "" : " and family_id = :familyId")
                + (filter.fiscalYear == null ? "" : " and fiscal_year = :fiscalYear")
                + (filter.programme == null ? "" : " and programme = :programme")
                + (filter.regionCode == null ? "" : " and region_code >= :from and region_code < :below")
                + (banks == null ? "" : " and bank = any(:banks)")
                + (filter.state == null ? "" : " and state = :state")
                + narrowed(filter) + " order by id limit :limit";
    }

    private static String ofPlace(PaymentFilter filter, List<String> banks) {
        return "select p.* from programme c"
                + (banks == null ? "" : " cross join unnest(cast(:banks as text[])) b (name)")
                + " cross join lateral (select " + COLUMNS + " from payment p"
                + " where programme = c.code and fiscal_year = :fiscalYear"
                + (banks == null ? "" : " and bank = b.name")
                + " and region_code < :below and (region_code, id) > (:village, :after)"
                + (filter.state == null ? "" : """
                     and state = :state and region_code in (
                      select s.region_code from realisation_cell s where s.programme = c.code and s.fiscal_year = :fiscalYear
                      and s.state = :state and s.payments > 0 and s.region_code >= :from and s.region_code < :below)""")
                + narrowed(filter) + " order by region_code, id limit :limit) p"
                + (filter.programme == null ? "" : " where c.code = :programme")
                + " order by p.region_code, p.id limit :limit";
    }

    private static String narrowed(PaymentFilter filter) {
        return (filter.stage == null ? "" : " and stage = :stage")
                + (filter.settledFrom == null ? "" : " and settled_on >= :settledFrom")
                + (filter.settledUntil == null ? "" : " and settled_on <= :settledUntil");
    }

    /** The banks whose payments are read: null is all. */
    private List<String> banks(String asked) {
        if (!caller.has(Roles.BANK)) {
            return asked == null ? null : List.of(asked);
        }
        return batches.banks().stream()
                .filter(own -> asked == null || own.equals(asked))
                .toList();
    }
}
