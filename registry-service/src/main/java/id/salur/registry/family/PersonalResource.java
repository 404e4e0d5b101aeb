package id.salur.registry.family;

import id.salur.platform.audit.AuditDetail;
import id.salur.platform.command.Command;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import id.salur.registry.family.FamilyReads.FamilyRow;
import id.salur.registry.person.Digits;
import id.salur.registry.person.Fault;
import id.salur.registry.person.Nik;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
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
import org.jdbi.v3.core.Jdbi;

/** Finding by a number, and seeing numbers in clear. POST, so that no number is ever part of a URL; no answer is kept. */
@Path("/v1/families")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families")
public class PersonalResource {
    /** Whole characters, as the database counts them; a size counts the halves of an emoji. */
    static final String PURPOSE = "[\\s\\S]{10,500}";

    private final Jdbi jdbi;
    private final FamilyReads reads;
    private final RevealShare share;
    private final FieldCipher cipher;
    private final Caller caller;
    private final AuditDetail audit;

    PersonalResource(
            Jdbi jdbi, FamilyReads reads, RevealShare share, FieldCipher cipher, Caller caller, AuditDetail audit) {
        this.jdbi = jdbi;
        this.reads = reads;
        this.share = share;
        this.cipher = cipher;
        this.caller = caller;
        this.audit = audit;
    }

    /** One of the two. */
    public record Search(
            @Schema(nullable = true, examples = "5315054102899001")
            String nik,

            @Schema(nullable = true, examples = "5315053112240001")
            String kk) {}

    /**
     * Why the numbers are needed.
     *
     * @param purpose 10 to 500 characters; kept
     */
    public record Reveal(
            @NotBlank
            @Pattern(regexp = PURPOSE, message = "{salur.purpose.message}")
            @Schema(minLength = 10, maxLength = 500, examples = "Complaint of the family at the village office")
            String purpose) {}

    /** A member's number and birth date in clear. */
    public record ClearMember(
            UUID id, @Schema(nullable = true) String nik, LocalDate birthDate) {}

    /** A family's numbers and birth dates in clear. */
    public record ClearNumbers(
            UUID id, @Schema(nullable = true) String kk, List<ClearMember> members) {}

    /** Finds the family of a NIK or of a KK number. */
    @POST
    @Path("/search")
    @Command(value = "family.search", reads = true)
    @RolesAllowed(Roles.READERS)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, hidden = true)
    @Operation(operationId = "searchFamily", summary = "Finds a family by NIK or KK number", description = """
            By a keyed hash; the answer is masked. The example is found once the example of `POST /v1/families` is registered. Errors: `search-needs-one-number` (400), `invalid-nik` or `invalid-kk` (422) where the number has not 16 digits, `not-found` (404), also outside the caller's areas.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "by nik", value = "{\"nik\":\"5315054102899001\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The family, masked",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    @APIResponse(responseCode = "400", description = "`search-needs-one-number`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "422", description = "`invalid-nik`, `invalid-kk`: not 16 digits")
    public RestResponse<FamilyView> search(@NotNull Search search) {
        if ((search.nik() == null) == (search.kk() == null)) {
            throw Problem.of(ProblemType.SEARCH_NEEDS_ONE_NUMBER);
        }
        requireWhole("nik", search.nik());
        requireWhole("kk", search.kk());
        return RestResponse.ok(search.kk() == null ? reads.byNik(search.nik()) : reads.byKk(search.kk()));
    }

    /** A number that nobody can have is not one that was not found. */
    private static void requireWhole(String field, String number) {
        if (number != null) {
            Digits.fault(field, number, Nik.LENGTH)
                    .ifPresent(code -> FamilyWrites.refuse(List.of(NewFamily.at(0, new Fault(field, code)))));
        }
    }

    /** Shows NIK and KK numbers and birth dates in clear; who did and why is kept. */
    @POST
    @Path("/{id}/reveal")
    @Command(value = "family.reveal", idempotent = false)
    @RolesAllowed(Roles.OFFICES)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, hidden = true)
    @Operation(
            operationId = "revealFamily",
            summary = "NIK and KK numbers and birth dates in clear, for a stated purpose",
            description = """
            Leaves a record of who and why; the audit log holds the purpose, too. A caller is shown 200 families a day (in Jakarta) at most, unless another share is set. A member who lives in another area by now
            is shown with the number that was known here until then. Errors: `invalid-request` (400, no purpose), `not-found` (404), `too-many-requests` (429).""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "purpose",
                                            value = "{\"purpose\":\"Correction of a NIK at the civil registry\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(schema = @Schema(implementation = ClearNumbers.class)))
    @APIResponse(
            responseCode = "429",
            description =
                    "`too-many-requests`: more than is left of today; `retryAfter` is in seconds and ends with the day in Jakarta")
    public RestResponse<ClearNumbers> reveal(@PathParam("id") UUID id, @NotNull @Valid Reveal reveal) {
        audit.because(reveal.purpose());
        ClearNumbers numbers = jdbi.withHandle(h -> {
            FamilyRow family = reads.row(h, id);
            share.requireOne(h, caller.id());
            h.createUpdate(
                            "insert into reveal (family_id, region_code, purpose, revealed_by) values (:family, :region, :purpose, :by)")
                    .bind("family", id)
                    .bind("region", family.regionCode())
                    .bind("purpose", reveal.purpose())
                    .bind("by", caller.id())
                    .execute();
            List<ClearMember> members = reads.members(h, id).stream()
                    .map(member -> new ClearMember(member.personId(), clear(member.nikCipher()), member.birthDate()))
                    .toList();
            return new ClearNumbers(id, clear(family.kkCipher()), members);
        });
        return RestResponse.ok(numbers);
    }

    private String clear(byte[] number) {
        return number == null ? null : cipher.decrypt(number);
    }
}
