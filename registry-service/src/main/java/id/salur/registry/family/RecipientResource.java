package id.salur.registry.family;

import id.salur.platform.audit.AuditDetail;
import id.salur.platform.command.Command;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** Who receives the money of a family: what a bank's file does not say. POST, as personal data is no part of a URL; no answer is kept. */
@Path("/v1/recipients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families")
public class RecipientResource {
    private static final int MOST = 500;

    /** What is shown is what is recorded: one statement. Cost grows with the families asked for, six index look-ups each. */
    private static final String REVEAL = """
            with shown as (
              select f.id, f.region_code, p.name, i.cipher as nik_cipher, p.birth_date, k.since as held_since, hold_released_by(k.reason) as released_by
              from family f join household_member m on m.family_id = f.id and m.recipient
              join person p on p.id = m.person_id
              left join person_identifier i on i.person_id = p.id and i.kind = 'NIK' and i.state <> 'WRONG'
              left join recipient_hold k on k.family_id = f.id and k.ended_at is null
              where f.id = any (:families) and exists (select from membership s where s.family_id = f.id)
            ), recorded as (
              insert into reveal (family_id, region_code, purpose, revealed_by)
              select id, region_code, :purpose, :by from shown
            )
            select id as family_id, name as recipient_name, nik_cipher, birth_date, region_code, held_since, released_by from shown order by id""";

    private final Jdbi jdbi;
    private final RevealShare share;
    private final FieldCipher cipher;
    private final Caller caller;
    private final AuditDetail audit;

    RecipientResource(Jdbi jdbi, RevealShare share, FieldCipher cipher, Caller caller, AuditDetail audit) {
        this.jdbi = jdbi;
        this.share = share;
        this.cipher = cipher;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Whose recipients, and why.
     *
     * @param purpose 10 to 500 characters; kept
     * @param familyIds 1 to 500, as the bank's file names them
     */
    public record RevealRecipients(
            @NotBlank
            @Pattern(regexp = PersonalResource.PURPOSE, message = "{salur.purpose.message}")
            @Schema(minLength = 10, maxLength = 500, examples = "Account opening for PKH 2019 I")
            String purpose,

            @NotEmpty @Size(max = MOST) List<@NotNull UUID> familyIds) {}

    /**
     * The member who receives the money, in clear.
     *
     * @param regionCode village of the family
     * @param heldSince first day that the money of the household is held, as the recipient is not there; null where it is not
     * @param releasedBy what ends that, one is enough: `NEW_RECIPIENT` (another member takes over, approved by a second person), `CORRECTION` (the death or
     *     departure was recorded in error), `PERSON_SEEN` (an approver saw the person who was reported dead), `PAYMENT_ARRIVED`; empty where nothing is held
     */
    public record Recipient(
            UUID familyId,
            @Schema(examples = "Warga 000123") String recipientName,

            @Schema(nullable = true, examples = "5315054102899001")
            String nik,

            LocalDate birthDate,
            @Schema(examples = "53.15.05.1025") String regionCode,
            @Schema(nullable = true) LocalDate heldSince,
            @Schema(examples = "[\"NEW_RECIPIENT\"]") List<String> releasedBy) {}

    /** By family id. */
    public record Recipients(List<Recipient> items) {}

    private record Row(
            UUID familyId,
            String recipientName,
            byte[] nikCipher,
            LocalDate birthDate,
            String regionCode,
            LocalDate heldSince,
            List<String> releasedBy) {}

    /** Shows a bank whom to pay; who asked for which family and why is kept. */
    @POST
    @Command(value = "recipient.reveal", idempotent = false)
    @RolesAllowed(Roles.BANK)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, hidden = true)
    @Operation(
            operationId = "revealRecipients",
            summary = "Name, NIK and birth date of the recipients of families, for a stated purpose",
            description = """
            For a bank that opens an account or pays in cash. The recipient (pengurus) is the one member that is registered as such; that the person has died or left since is not said here, only that the money of the household is held and what releases it. Shown are families inside the
            caller's areas that are or were in a programme; any other, also one that is only proposed, is not in the answer. Each family shown leaves a record of who and why; the audit log holds the purpose, too.
            A caller is shown 5,000 a day at most, unless the ministry sets another number. Errors: `invalid-request` (400, no purpose, no family or more than 500), `too-many-requests` (429).""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "two", value = """
            {"purpose":"Account opening for PKH 2019 I","familyIds":["01890a5d-ac96-774b-bcce-b302099a8057","01890a5d-ac97-7c12-8a01-6f0d3b5c2e19"]}""")))
    @APIResponse(
            responseCode = "200",
            description = "The recipients by family id; of two families asked for, one is shown",
            content =
                    @Content(
                            schema = @Schema(implementation = Recipients.class),
                            examples = @ExampleObject(name = "one", value = """
            {"items":[{"familyId":"01890a5d-ac96-774b-bcce-b302099a8057","recipientName":"Warga 000123","nik":"5315054102899001","birthDate":"1989-02-01","regionCode":"53.15.05.1025","heldSince":null,"releasedBy":[]}]}""")))
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    @APIResponse(
            responseCode = "429",
            description =
                    "`too-many-requests`: more than is left of today; `retryAfter` is in seconds and ends with the day in Jakarta")
    public RestResponse<Recipients> reveal(@NotNull @Valid RevealRecipients asked) {
        audit.because(asked.purpose());
        int families = Set.copyOf(asked.familyIds()).size();
        List<Recipient> shown = jdbi
                .withHandle(h -> {
                    share.require(h, caller.id(), families);
                    return h.createQuery(REVEAL)
                            .bindArray("families", UUID.class, asked.familyIds())
                            .bind("purpose", asked.purpose())
                            .bind("by", caller.id())
                            .mapTo(Row.class)
                            .list();
                })
                .stream()
                .map(this::clear)
                .toList();
        audit.say(shown.size() + " of " + families + " families");
        return RestResponse.ok(new Recipients(shown));
    }

    private Recipient clear(Row row) {
        return new Recipient(
                row.familyId(),
                row.recipientName(),
                row.nikCipher() == null ? null : cipher.decrypt(row.nikCipher()),
                row.birthDate(),
                row.regionCode(),
                row.heldSince(),
                row.releasedBy());
    }
}
