package id.salur.registry.person;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Cursor;
import id.salur.platform.page.Page;
import id.salur.platform.security.Roles;
import id.salur.platform.time.JakartaDay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Persons, wherever they live: found by name and place, and the numbers they carry. */
@Path("/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "persons")
public class PersonResource {
    private static final String IDENTIFIER = """
        {"personId":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","no":1,"version":1,"kind":"NIK","number":"**************01","state":"CLAIMED","from":"2026-11-30",
         "until":null,"claimedBy":"u-1","verifiedBy":null,"refutedBy":null,"warnings":[],"availableActions":["REFUTE","VERIFY"],"unavailableActions":[]}\
        """;

    private final PersonReads reads;
    private final Identifiers identifiers;
    private final Clock clock;

    PersonResource(PersonReads reads, Identifiers identifiers, Clock clock) {
        this.reads = reads;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Whom to find.
     *
     * @param name one word of the name or several, the last may be begun only, 3 letters at least, in capitals or not; as names compare
     * @param birthYear year of birth; null for any
     * @param regionCode region of any level
     * @param cursor {@code next} of the page before; null for the first
     * @param limit 1 to 500, 50 if null
     */
    public record PersonSearch(
            @NotNull @Pattern(regexp = "[^\\x00-\\x1f\\x7f/]{3,200}") @Schema(examples = "Warga")
            String name,

            @Min(1890) @Max(2100) @Schema(nullable = true, examples = "1989")
            Integer birthYear,

            @NotNull @Schema(examples = "53.15") String regionCode,
            @Schema(nullable = true) String cursor,
            @Schema(nullable = true) Integer limit) {}

    /**
     * A number as it is on the paper.
     *
     * @param number of a NIK 16 digits, of a passport its letters and digits
     */
    public record NewIdentifier(
            @NotNull @Schema(examples = "NIK") IdentifierKind kind,

            @NotNull @Pattern(regexp = "[A-Z0-9]{5,20}") @Schema(examples = "5315054102899001")
            String number) {}

    /** Persons who are called so. POST, as a name is no part of a URL; no answer is kept. */
    @POST
    @Path("/search")
    @Command(value = "person.search", reads = true)
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.AUDITOR})
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, hidden = true)
    @Operation(
            operationId = "searchPersons",
            summary = "Finds persons by name, year of birth and place",
            description = """
                Names compare without titles and as they sound: `Moh. Rizky` finds Muhammad Rizki Pratama, `Noerhajati` finds Nur Hayati. Looked for are the first
                own word of the name and the last; a word that half a village carries (Muhammad, Siti) finds who has one other word at most. By that word, then village. Errors: `invalid-request` (400, a name of fewer than 3 letters), `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).\
                """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "by name",
                                            value = "{\"name\":\"Warga\",\"regionCode\":\"53.15\"}")))
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `invalid-cursor`, `invalid-limit`")
    public RestResponse<Page<PersonFound>> search(@NotNull @Valid PersonSearch search) {
        return RestResponse.ok(reads.find(
                search.name(), search.birthYear(), search.regionCode(), search.cursor(), Cursor.limit(search.limit())));
    }

    /** One person, with what was so of them from which day to which. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.AUDITOR})
    @Operation(
            operationId = "getPerson",
            summary = "One person with numbers and dated facts",
            description = "Who lives elsewhere now is seen where they lived, too, with the facts of until then. Errors:"
                    + " `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "The person; ETag is the version",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonView.class),
                            examples = @ExampleObject(name = "person", value = """
                                {"id":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","version":2,"familyId":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"53.15.05.1025",
                                 "name":"Warga 000123","sex":"F","birthYear":1989,"diedOn":null,"knownSince":"2019-01-03","mergedInto":null,"identifiers":[],
                                 "terms":[{"familyId":"01890a5d-ac96-774b-bcce-b302099a8057","from":"2020-01-20","until":null,"state":"CURRENT"}],
                                 "facts":[{"fact":"schoolLevel","value":"SMA","from":null,"until":"2008-07-01"}]}\
                                """)))
    public RestResponse<PersonView> get(@PathParam("id") UUID id) {
        PersonView person = reads.get(id);
        return Answers.tagged(person, person.version());
    }

    /** A number for who has none of the kind: the first, or the right one after a wrong one. The id of the person stays. */
    @POST
    @Path("/{id}/identifiers")
    @Command("person.claim-identifier")
    @RolesAllowed({Roles.VILLAGE_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(operationId = "claimIdentifier", summary = "Claims a NIK or passport for a person", description = """
        A NIK that contradicts sex or birth date is taken with a warning, and the regency is asked to look. Of two who claim a number one gets it.
        Errors: `identifier-open` (409, the person has one), `nik-in-another-family` (409, somebody else has it: their office is asked to clear the number, and the regency of the person to wait), `invalid-nik` (422), `invalid-request`
        (400), `outside-area` (403, who lives elsewhere now), `not-found` (404).\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "passport",
                                            value = "{\"kind\":\"PASSPORT\",\"number\":\"C1234567\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Claimed",
            content =
                    @Content(
                            schema = @Schema(implementation = PersonIdentifier.class),
                            examples = @ExampleObject(name = "identifier", value = IDENTIFIER)))
    @APIResponse(responseCode = "409", description = "`identifier-open`, `nik-in-another-family`")
    @APIResponse(responseCode = "422", description = "`invalid-nik`")
    public RestResponse<PersonIdentifier> claim(@PathParam("id") UUID id, @NotNull @Valid NewIdentifier told) {
        PersonIdentifier made = identifiers.claim(id, told.kind(), told.number());
        return Answers.created("/v1/persons", id, made, made.version());
    }

    /** The paper was seen, or the civil registry agrees; by another than claimed it. */
    @POST
    @Path("/{id}/identifiers/{no}/verify")
    @Command("person.verify-identifier")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    @Operation(operationId = "verifyIdentifier", summary = "CLAIMED to VERIFIED", description = """
        Also of a verified number, once more: that somebody is said to be wrong (WRONG_PROPOSED), or that somebody else claims it (task CLEAR_NUMBER), is
        decided by it. `If-Match` is honoured when sent. Errors: `same-person`, `illegal-transition` (409), `stale-etag` (412), `outside-area` (403), `not-found` (404).\
        """)
    @APIResponse(
            responseCode = "200",
            description = "Verified",
            content = @Content(schema = @Schema(implementation = PersonIdentifier.class)))
    @APIResponse(responseCode = "409", description = "`same-person`, `illegal-transition`")
    public RestResponse<PersonIdentifier> verify(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        identifiers.verify(id, no, ifMatch);
        return current(id, no);
    }

    /** It is another's number or nobody's: it stays on record, and the right one can be claimed. */
    @POST
    @Path("/{id}/identifiers/{no}/refute")
    @Command("person.refute-identifier")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    @Operation(
            operationId = "refuteIdentifier",
            summary = "CLAIMED to WRONG, VERIFIED to WRONG_PROPOSED",
            description = """
        What was verified holds until another person approves that it is wrong. `If-Match` is honoured when sent. Errors: `illegal-transition` (409), `stale-etag` (412), `outside-area` (403), `not-found` (404).\
        """)
    @APIResponse(
            responseCode = "200",
            description = "Wrong, or said to be",
            content = @Content(schema = @Schema(implementation = PersonIdentifier.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<PersonIdentifier> refute(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        identifiers.refute(id, no, ifMatch, JakartaDay.today(clock));
        return current(id, no);
    }

    /** Another person than says so agrees that a verified number is wrong. */
    @POST
    @Path("/{id}/identifiers/{no}/approve-refutation")
    @Command("person.approve-refutation")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    @Operation(operationId = "approveRefutation", summary = "WRONG_PROPOSED to WRONG", description = """
        If the number is right after all, it is verified again instead. `If-Match` is honoured when sent. Errors: `same-person`, `illegal-transition` (409),
        `stale-etag` (412), `outside-area` (403), `not-found` (404).\
        """)
    @APIResponse(
            responseCode = "200",
            description = "Wrong",
            content = @Content(schema = @Schema(implementation = PersonIdentifier.class)))
    @APIResponse(responseCode = "409", description = "`same-person`, `illegal-transition`")
    public RestResponse<PersonIdentifier> approveRefutation(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        identifiers.approveRefutation(id, no, ifMatch, JakartaDay.today(clock));
        return current(id, no);
    }

    private RestResponse<PersonIdentifier> current(UUID id, int no) {
        PersonIdentifier identifier = identifiers.get(id, no);
        return Answers.tagged(identifier, identifier.version());
    }
}
