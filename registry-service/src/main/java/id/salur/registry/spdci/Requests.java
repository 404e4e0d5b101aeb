package id.salur.registry.spdci;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.command.Forgets;
import id.salur.platform.problem.Problem;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.spdci.Reply.Outcome;
import id.salur.registry.spdci.Reply.Page;
import id.salur.registry.spdci.Reply.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was asked and how it ended, a row a request, for {@code salur.spdci.kept}: nobody sees those of another caller. */
@ApplicationScoped
class Requests implements Forgets {
    private static final String SELECT = """
        select transaction_id, correlation_id, reference_id, status, reason_code, reason, page_size, page_number, total_count, answered_at
          from spdci_request where caller = :caller and\
        """;

    /** Of a transaction that was sent twice the second time. */
    private static final String TRANSACTION = SELECT + """
         correlation_id = (select correlation_id from spdci_request where caller = :caller and transaction_id = :value order by id desc limit 1)
         order by id\
        """;

    private static final String CORRELATION = SELECT + " correlation_id = :value order by id";

    private static final String REFERENCES = SELECT + """
         id in (select distinct on (reference_id) id from spdci_request
                 where caller = :caller and reference_id = any (:values) order by reference_id, id desc)
         order by id\
        """;

    private final Clock clock;
    private final Period kept;
    private final int most;

    Requests(
            Clock clock,
            @ConfigProperty(name = "salur.spdci.kept") Period kept,
            @ConfigProperty(name = "salur.spdci.day") int most) {
        this.clock = clock;
        this.kept = kept;
        this.most = most;
    }

    /** A message whose requests are written. */
    record Sent(String caller, String transactionId, UUID correlationId, String messageId) {}

    /** A request of before. */
    record Kept(
            String transactionId,
            UUID correlationId,
            String referenceId,
            String status,
            String reasonCode,
            String reason,
            Integer pageSize,
            Integer pageNumber,
            Integer totalCount,
            Instant answeredAt) {

        Response response() {
            return new Response(
                    referenceId,
                    answeredAt,
                    Outcome.of(status.equals("succ")),
                    reasonCode,
                    reason,
                    null,
                    totalCount == null ? null : new Page(pageSize, pageNumber, totalCount));
        }
    }

    /**
     * How many records the caller may still be shown today, in Jakarta; its requests wait for each other. 429 {@code too-many-requests} until tomorrow
     * if these are more.
     */
    void require(Handle h, String caller, int shown) {
        h.createQuery("select pg_advisory_xact_lock(hashtextextended('spdci ' || :caller, 0))")
                .bind("caller", caller)
                .mapToMap()
                .list();
        Instant today = JakartaDay.startOf(JakartaDay.today(clock));
        int before = h.createQuery(
                        "select coalesce(sum(shown), 0) from spdci_request where caller = :caller and answered_at >= :today")
                .bind("caller", caller)
                .bind("today", today)
                .mapTo(Integer.class)
                .one();
        if (before + shown > most) {
            throw Problem.tooMany(JakartaDay.untilTomorrow(clock));
        }
    }

    void keep(Handle h, Sent sent, List<Response> responses) {
        PreparedBatch batch = h.prepareBatch("""
            insert into spdci_request (caller, transaction_id, correlation_id, message_id, reference_id, status, reason_code, reason,
                                       page_size, page_number, total_count, shown, answered_at)
            values (:caller, :transactionId, :correlationId, :messageId, :referenceId, :status, :reasonCode, :reason,
                    :pageSize, :pageNumber, :totalCount, :shown, :at)\
            """);
        for (Response response : responses) {
            Page page = response.pagination();
            batch.bind("caller", sent.caller())
                    .bind("transactionId", sent.transactionId())
                    .bind("correlationId", sent.correlationId())
                    .bind("messageId", sent.messageId())
                    .bind("referenceId", response.referenceId())
                    .bind("status", response.status() == Outcome.SUCC ? "succ" : "rjct")
                    .bind("reasonCode", response.statusReasonCode())
                    .bind("reason", response.statusReasonMessage())
                    .bind("pageSize", page == null ? null : Integer.valueOf(page.pageSize()))
                    .bind("pageNumber", page == null ? null : Integer.valueOf(page.pageNumber()))
                    .bind("totalCount", page == null ? null : Integer.valueOf(page.totalCount()))
                    .bind(
                            "shown",
                            response.data() == null
                                    ? 0
                                    : response.data().regRecords().size())
                    .bind("at", response.timestamp())
                    .add();
        }
        batch.execute();
    }

    /** Of this caller: those of a transaction, of a correlation, or with these references. Empty if there are none. */
    List<Kept> find(Handle h, String caller, String attribute, JsonNode value) {
        return switch (attribute) {
            case "transaction_id" ->
                h.createQuery(TRANSACTION)
                        .bind("caller", caller)
                        .bind("value", value.asText())
                        .mapTo(Kept.class)
                        .list();
            case "correlation_id" ->
                id.salur.platform.json.Ids.read(value.asText())
                        .map(id -> h.createQuery(CORRELATION)
                                .bind("caller", caller)
                                .bind("value", id)
                                .mapTo(Kept.class)
                                .list())
                        .orElse(List.of());
            default ->
                h.createQuery(REFERENCES)
                        .bind("caller", caller)
                        .bind("values", references(value))
                        .mapTo(Kept.class)
                        .list();
        };
    }

    private static String[] references(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .limit(100)
                        .map(JsonNode::asText)
                        .toArray(String[]::new)
                : new String[] {value.asText()};
    }

    @Override
    public void forget(Handle h, OffsetDateTime now) {
        h.execute("delete from spdci_request where answered_at < ?", now.minus(kept));
    }
}
