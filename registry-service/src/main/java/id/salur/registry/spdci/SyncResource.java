package id.salur.registry.spdci;

import id.salur.platform.command.Command;
import id.salur.platform.problem.JsonRefusals;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The synchronous calls of the standard for social registries, version 1.0.0. */
@Path("/registry/sync")
@Produces(MediaType.APPLICATION_JSON)
@JsonRefusals
@Tag(name = "spdci")
public class SyncResource {
    private final Searches searches;

    SyncResource(Searches searches) {
        this.searches = searches;
    }

    /** Finds persons or families, as the standard's {@code search}. */
    @POST
    @Path("/search")
    @Command(value = "spdci.search", idempotent = false)
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, hidden = true)
    @Operation(
            operationId = "syncSearch",
            summary = "Searches persons or families by the standard for social registries",
            description = """
                SPDCI Social Registry API 1.0.0, `/registry/sync/search`. Each request of the message is answered by itself, in its order: `succ` with a page of records, or `rjct` with a code of the
                standard and a text. `idtype-value` finds by UIN (the NIK; also NIK, NIN), PASSPORT or KK (also HOUSEHOLD_ID). `expression` (`$and`, `$or`, `$not`; `$eq`, `$in`, `$lt`, `$lte`, `$gt`, `$gte`) and
                `predicate` know `age` (years), `sex` (`gender`; male, female), `poverty_score` (desil, 1 the poorest to 10), `group_size` (a count), `location` (`district`; code of a region, which holds what lies in it) and `programme`
                (one that the family is paid by). They need a location, a regency or below, unless the token's only area is one, at most 10,000 records that fit, and there may be five of them in a message. `response_entity` is Member (default) or Group.
                `sort` by one attribute, `pagination` from page 1 with 1 to 500 records, 50 unless asked.
                Records hold no number but the one that was asked by. An integrator gets its join key of a person or family (JOIN_KEY), officers the registry's ids. Nobody outside the areas of the token is found.
                The purpose in `consent` or `authorize` goes into the audit log. A caller is shown 20,000 records a day. `signature` is not read: the token says who calls. Errors carry the standard's `message` (`ack_status` ERR) and `errors` beside the
                members of a problem: `invalid-request`, `malformed-json` (400: a field is missing, too long or not of its form; a time without zone; a page below 1), `too-many-requests` (429).\
                """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "by number", value = """
                                {"signature":"","header":{"version":"1.0.0","message_id":"789","message_ts":"2026-11-30T08:00:00+07:00","action":"search","sender_id":"spmis.example.org","total_count":1},
                                 "message":{"transaction_id":"0123456789","search_request":[{"reference_id":"12345678901234567890","timestamp":"2026-11-30T08:00:00+07:00",
                                 "search_criteria":{"query_type":"idtype-value","query":{"type":"UIN","value":"5315054102899001"},
                                 "consent":{"purpose":{"text":"Enrolment in a school programme"}}}}]}}\
                                """)))
    @APIResponse(responseCode = "200", description = "What was found, request by request")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `malformed-json`")
    @APIResponse(responseCode = "429", description = "`too-many-requests`: the records of the day are used up")
    public RestResponse<Reply.OnSearch> search(@NotNull @Valid SearchCall call) {
        searches.require(call.header(), "search", call.message().searchRequest().size());
        return RestResponse.ok(searches.search(call));
    }

    /** What became of a search, as the standard's {@code txn/status}. */
    @POST
    @Path("/txn/status")
    @Command(value = "spdci.status", reads = true)
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, hidden = true)
    @Operation(
            operationId = "syncTxnStatus",
            summary = "What became of a search by the standard for social registries",
            description = """
                SPDCI Social Registry API 1.0.0, `/registry/sync/txn/status`: by `transaction_id` (of one that was sent twice the second time), `correlation_id` or a list of `reference_id`. How each request ended and how many records fitted, without the records. Of the
                same caller, for 30 days, whatever was restarted since. What is not known is answered with the header's status `rjct`. Errors as of the search.\
                """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "by transaction", value = """
                                {"signature":"","header":{"version":"1.0.0","message_id":"790","message_ts":"2026-11-30T08:01:00+07:00","action":"txn-status","sender_id":"spmis.example.org","total_count":1},
                                 "message":{"transaction_id":"0123456789","txnstatus_request":{"reference_id":"12345678901234567891","txn_type":"search","attribute_type":"transaction_id",
                                 "attribute_value":"0123456789"}}}\
                                """)))
    @APIResponse(responseCode = "200", description = "How it ended")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `malformed-json`")
    public RestResponse<Reply.OnStatus> status(@NotNull @Valid StatusCall call) {
        searches.require(call.header(), "txn-status", 1);
        return RestResponse.ok(searches.status(call));
    }
}
