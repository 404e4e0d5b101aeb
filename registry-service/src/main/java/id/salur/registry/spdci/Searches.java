package id.salur.registry.spdci;

import id.salur.platform.aggregate.Ids;
import id.salur.platform.audit.AuditDetail;
import id.salur.platform.language.Languages;
import id.salur.platform.language.Texts;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.registry.spdci.Finder.Hits;
import id.salur.registry.spdci.Reply.Data;
import id.salur.registry.spdci.Reply.Header;
import id.salur.registry.spdci.Reply.OnSearch;
import id.salur.registry.spdci.Reply.OnStatus;
import id.salur.registry.spdci.Reply.Outcome;
import id.salur.registry.spdci.Reply.Page;
import id.salur.registry.spdci.Reply.Response;
import id.salur.registry.spdci.Reply.Searched;
import id.salur.registry.spdci.Reply.Status;
import id.salur.registry.spdci.Reply.Txn;
import id.salur.registry.spdci.Requests.Kept;
import id.salur.registry.spdci.Requests.Sent;
import id.salur.registry.spdci.SearchCall.Paging;
import id.salur.registry.spdci.SearchCall.QueryType;
import id.salur.registry.spdci.SearchCall.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Answers searches, and what became of them. */
@ApplicationScoped
class Searches {
    private static final int REASON = 500;
    private static final int CONDITIONS = 5;

    private final Jdbi jdbi;
    private final Finder finder;
    private final Records records;
    private final Requests requests;
    private final Caller caller;
    private final AuditDetail audit;
    private final Languages languages;
    private final Clock clock;
    private final Texts texts = Texts.of("spdci");

    Searches(
            Jdbi jdbi,
            Finder finder,
            Records records,
            Requests requests,
            Caller caller,
            AuditDetail audit,
            Languages languages,
            Clock clock) {
        this.jdbi = jdbi;
        this.finder = finder;
        this.records = records;
        this.requests = requests;
        this.caller = caller;
        this.audit = audit;
        this.languages = languages;
        this.clock = clock;
    }

    /** 400 {@code invalid-request} if a message is of another action, or holds another number of requests than its header says: some may be lost. */
    void require(CallHeader header, String action, int count) {
        if (!header.action().equals(action)) {
            throw invalid("action", action);
        }
        if (header.totalCount() != count) {
            throw invalid("total_count", Integer.toString(count));
        }
    }

    private Problem invalid(String field, String expected) {
        return Problem.of(ProblemType.INVALID_REQUEST)
                .with(
                        "violations",
                        List.of(Map.of(
                                "field",
                                field,
                                "message",
                                texts.get(languages.ofAnswer(), field),
                                "expected",
                                List.of(expected))));
    }

    /** Each request of a message by itself: one that is rejected leaves the others. What was answered is kept in the same transaction. */
    OnSearch search(SearchCall call) {
        List<Request> asked = call.message().searchRequest();
        String purposes = asked.stream()
                .flatMap(request -> request.searchCriteria().purposes())
                .distinct()
                .collect(Collectors.joining("; "));
        if (!purposes.isEmpty()) {
            audit.because(purposes.substring(0, Math.min(purposes.length(), REASON)));
        }
        Sent sent = new Sent(
                caller.id(),
                call.message().transactionId(),
                Ids.next(),
                call.header().messageId());
        List<Response> responses = jdbi.withHandle(h -> {
            List<Response> all = answers(h, asked);
            requests.require(h, caller.id(), shown(all));
            requests.keep(h, sent, all);
            return all;
        });
        audit.say("asked " + asked.size() + ", shown " + shown(responses));
        boolean any = responses.stream().anyMatch(response -> response.status() == Outcome.SUCC);
        return new OnSearch(
                Header.to(call.header(), "on-search", Outcome.of(any), null, clock.instant(), asked.size()),
                new Searched(sent.transactionId(), sent.correlationId().toString(), responses));
    }

    private static int shown(List<Response> responses) {
        return responses.stream()
                .filter(response -> response.data() != null)
                .mapToInt(response -> response.data().regRecords().size())
                .sum();
    }

    private List<Response> answers(Handle h, List<Request> asked) {
        Set<String> seen = new HashSet<>();
        List<Response> all = new ArrayList<>();
        int conditions = 0;
        for (Request request : asked) {
            if (request.searchCriteria().queryType() != QueryType.IDTYPE_VALUE) {
                conditions++;
            }
            all.add(answer(h, request, seen.add(request.referenceId()), conditions));
        }
        return all;
    }

    /** @param conditions queries by condition up to this one: each reads a regency */
    private Response answer(Handle h, Request request, boolean first, int conditions) {
        try {
            if (!first) {
                throw new Rejection(Rejection.REFERENCE_TWICE, "reference-twice");
            }
            if (conditions > CONDITIONS && request.searchCriteria().queryType() != QueryType.IDTYPE_VALUE) {
                throw new Rejection(Rejection.FILTER, "conditions");
            }
            Paging paging = request.paging();
            Hits hits = finder.find(h, request.searchCriteria(), paging);
            return new Response(
                    request.referenceId(),
                    clock.instant(),
                    Outcome.SUCC,
                    null,
                    null,
                    Data.of(hits.entity(), records.of(h, hits)),
                    new Page(paging.size(), paging.number(), hits.total()));
        } catch (Rejection rejected) {
            return new Response(
                    request.referenceId(),
                    clock.instant(),
                    Outcome.RJCT,
                    rejected.code(),
                    texts.get(languages.ofAnswer(), rejected.text()),
                    Data.of(Entity.MEMBER, List.of()),
                    null);
        }
    }

    OnStatus status(StatusCall call) {
        StatusCall.Request asked = call.message().txnstatusRequest();
        List<Kept> kept = asked.txnType().equals("search")
                ? jdbi.withHandle(h -> requests.find(h, caller.id(), asked.attributeType(), asked.attributeValue()))
                : List.of();
        audit.say("found " + kept.size());
        String correlation = UUID.randomUUID().toString();
        Searched searched = kept.isEmpty()
                ? new Searched(call.message().transactionId(), correlation, List.of())
                : new Searched(
                        kept.get(0).transactionId(),
                        kept.get(0).correlationId().toString(),
                        kept.stream().map(Kept::response).toList());
        return new OnStatus(
                Header.to(
                        call.header(),
                        "txn-on-status",
                        Outcome.of(!kept.isEmpty()),
                        kept.isEmpty() ? texts.get(languages.ofAnswer(), "unknown-transaction") : null,
                        clock.instant(),
                        1),
                new Status(call.message().transactionId(), correlation, new Txn(asked.txnType(), searched)));
    }
}
