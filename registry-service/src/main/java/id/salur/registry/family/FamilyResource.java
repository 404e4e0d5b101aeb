package id.salur.registry.family;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.person.NumberWarnings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Families one at a time. Numbers are masked; see {@link PersonalResource} for the clear ones. */
@Path("/v1/families")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families")
public class FamilyResource {
    private static final String FAMILY_EXAMPLE = """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8057","version":1,"kk":"**************01","regionCode":"53.15.05.1025","desil":2,"movedOutOn":null,
         "members":[{"id":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","nik":"**************01","name":"Warga 000123","sex":"F","birthYear":1989,
         "relation":"HEAD","recipient":true,"schoolLevel":null,"pregnantUntil":null,"severeDisability":false,"employment":null,"diedOn":null,"leftOn":null,
         "joinKey":null,"formerJoinKey":null}],
         "warnings":[],"likelyDuplicates":null}\
        """;

    private final FamilyReads reads;
    private final FamilyWrites writes;
    private final FactChanges facts;
    private final NumberWarnings warnings;
    private final FamilyDoubts doubts;
    private final Clock clock;

    FamilyResource(
            FamilyReads reads,
            FamilyWrites writes,
            FactChanges facts,
            NumberWarnings warnings,
            FamilyDoubts doubts,
            Clock clock) {
        this.reads = reads;
        this.writes = writes;
        this.facts = facts;
        this.warnings = warnings;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** Registers a family with its members. */
    @POST
    @Command("family.register")
    @RolesAllowed({Roles.OFFICES, Roles.VILLAGE_OFFICER, Roles.INTEGRATOR})
    @Operation(operationId = "registerFamily", summary = "Registers a family with its members", description = """
        Exactly one member is the head and exactly one is the recipient, who lives. Without a card there is no `kk`, without papers no `nik`; `warnings` says so. A NIK is checked for its form; that it contradicts sex or
        birth date, or names a district of registration that does not exist today, is only a warning, and an office is asked to look. So is a member who may be somebody registered before: `likelyDuplicates` counts what the caller may see. Errors: `invalid-kk`, `invalid-nik`, `invalid-family`, `unknown-village`,
        `region-ended` with `successors`, `village-disputed` (422), `kk-exists`, `nik-in-another-family` (409), `outside-area` (403).\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "family", value = """
                                {"kk":"5315053112240001","regionCode":"53.15.05.1025","desil":2,"members":[{"nik":"5315054102899001","name":"Warga 000123","sex":"F",
                                 "birthDate":"1989-02-01","relation":"HEAD","recipient":true,"severeDisability":false}]}\
                                """)))
    @APIResponse(
            responseCode = "201",
            description = "Registered; ETag is the version",
            content =
                    @Content(
                            schema = @Schema(implementation = FamilyView.class),
                            examples = @ExampleObject(name = "family", value = FAMILY_EXAMPLE)))
    @APIResponse(responseCode = "409", description = "`kk-exists`, `nik-in-another-family`")
    @APIResponse(
            responseCode = "422",
            description = "`invalid-kk`, `invalid-nik`, `invalid-family` (with `faults`), `unknown-village`")
    public RestResponse<FamilyView> register(@NotNull NewFamily family) {
        UUID id = writes.register(family);
        List<String> odd = new ArrayList<>(family.warnings(JakartaDay.today(clock)));
        odd.addAll(warnings.of(family.members().stream().map(NewMember::person).toList()));
        FamilyView view = reads.get(id).withWarnings(odd, doubts.duplicates(id));
        return Answers.created("/v1/families", id, view, view.version());
    }

    /** Families of a region, by village and id. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(
            operationId = "listFamilies",
            summary = "Families of a region",
            description = "Errors: `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page, with Link rel=next when there is more")
    public RestResponse<Page<FamilyView>> list(
            @Parameter(description = "Region of any level", example = "53.15") @QueryParam("regionCode")
                    String regionCode,
            @BeanParam Paging paging) {
        return paging.answer(reads.list(regionCode, paging.cursor(), paging.limit()));
    }

    /** One family. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READERS)
    @Operation(
            operationId = "getFamily",
            summary = "One family, numbers masked",
            description =
                    "An integrator gets no number, not even a masked one, but the key it knows each member by (`joinKey`). Errors: `not-found`"
                            + " (404), also outside the caller's areas.")
    @APIResponse(
            responseCode = "200",
            description = "The family; ETag is the version",
            content =
                    @Content(
                            schema = @Schema(implementation = FamilyView.class),
                            examples = @ExampleObject(name = "family", value = FAMILY_EXAMPLE)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<FamilyView> get(@PathParam("id") UUID id) {
        return current(id);
    }

    /** Changes desil, village, or the day the family moved out. A verified proposal of the family is only proposed again. */
    @PATCH
    @Path("/{id}")
    @Command("family.change")
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR})
    @Operation(operationId = "changeFamily", summary = "Changes facts of a family", description = """
        JSON merge patch: what is absent stays. Desil and village are so from `since` on, today if absent; a payment that was decided on them is judged once more, its decision stands. Verified proposals of the family go back to PROPOSED. Needs `If-Match`. Errors: `if-match-required` (428), `stale-etag` (412), `unknown-field` (400),
        `invalid-family`, `unknown-village`, `region-ended` with `successors`, `village-disputed` (422), `outside-area` (403), `not-found` (404).\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FamilyFacts.class),
                            examples = @ExampleObject(name = "desil", value = "{\"desil\":3}")))
    @APIResponse(
            responseCode = "200",
            description = "The family as it is now",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    @APIResponse(responseCode = "412", description = "`stale-etag`: somebody else changed it; `current` is its ETag")
    public RestResponse<FamilyView> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        facts.family(id, ifMatch, patch);
        return current(id);
    }

    /** Adds a member who is neither head nor recipient, such as a newborn. */
    @POST
    @Path("/{id}/members")
    @Command("family.add-member")
    @RolesAllowed({Roles.OFFICES, Roles.VILLAGE_OFFICER, Roles.INTEGRATOR})
    @Operation(operationId = "addMember", summary = "Adds a member to a family", description = """
        The family must exist: that of the example of `POST /v1/families` will do, with the ETag it was answered with. Verified proposals of the family go back to PROPOSED. Needs `If-Match`. Errors: `invalid-nik`, `invalid-family` (422), `nik-in-another-family` (409), `if-match-required` (428), `stale-etag` (412), `not-found` (404).\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "newborn", value = """
                                {"nik":"5315050103190001","name":"Warga 000124","sex":"M","birthDate":"2019-03-01","relation":"CHILD","recipient":false,"severeDisability":false}\
                                """)))
    @APIResponse(
            responseCode = "201",
            description = "The family as it is now",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    public RestResponse<FamilyView> addMember(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull NewMember member) {
        writes.add(id, ifMatch, member);
        FamilyView view = reads.get(id).withWarnings(warnings.of(List.of(member.person())), doubts.duplicates(id));
        return Answers.created("/v1/families", id, view, view.version());
    }

    /** Changes school, pregnancy, disability, employment, death or leaving of a member. */
    @PATCH
    @Path("/{id}/members/{personId}")
    @Command("family.change-member")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.INTEGRATOR})
    @Operation(operationId = "changeMember", summary = "Changes facts of a member", description = """
        JSON merge patch; the ETag is the family's. Those of the village record a death, and only officers above them or an integrator take it back (`role-not-allowed`). School, pregnancy, disability and employment are so from `since` on, today if absent; a payment that was decided on them is judged once more, its decision stands. Verified proposals of the family go back to PROPOSED. Errors: `if-match-required` (428), `stale-etag` (412), `unknown-field` (400), `invalid-family` (422), `not-found` (404).\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MemberFacts.class),
                            examples = @ExampleObject(name = "death", value = "{\"diedOn\":\"2019-05-02\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The family as it is now",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    @APIResponse(responseCode = "412", description = "`stale-etag`")
    public RestResponse<FamilyView> changeMember(
            @PathParam("id") UUID id,
            @PathParam("personId") UUID personId,
            @HeaderParam("If-Match") String ifMatch,
            JsonNode patch) {
        facts.member(id, personId, ifMatch, patch);
        return current(id);
    }

    private RestResponse<FamilyView> current(UUID id) {
        FamilyView view = reads.get(id);
        return Answers.tagged(view, view.version());
    }
}
