package id.salur.registry.field;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What visits to a family found. */
@Path("/v1/families/{id}/field-results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class FamilyFieldResultResource {
    private final FieldResults results;

    FamilyFieldResultResource(FieldResults results) {
        this.results = results;
    }

    /**
     * What a visit found.
     *
     * @param result a code of {@code listFieldCodes}
     * @param visitedOn day of the visit: twenty years back to today
     */
    public record NewFieldResult(
            @NotNull @Pattern(regexp = "[A-Z_]{1,40}") @Schema(examples = "MOVED")
            String result,

            @NotNull @Schema(examples = "2026-01-12") LocalDate visitedOn) {}

    /** Tells what a visit found. */
    @POST
    @Command("field-result.tell")
    @RolesAllowed({Roles.FACILITATOR, Roles.DISTRICT_OFFICER})
    @Operation(operationId = "tellFieldResult", summary = "Tells what a visit to the family found", description = """
            The last visit decides: a result that blocks keeps the family from being approved, as `FIELD_` and its code, until a later visit finds otherwise. Memberships go on.
            Errors: `not-found` (404), `unknown-field-result`, `date-out-of-range` (422).""")
    @APIResponseSchema(value = FieldResult.class, responseCode = "201", responseDescription = "What was found")
    @APIResponse(responseCode = "422", description = "`unknown-field-result`, `date-out-of-range`")
    public RestResponse<FieldResult> tell(@PathParam("id") UUID id, @NotNull @Valid NewFieldResult found) {
        FieldResult told = results.tell(id, found.result(), found.visitedOn());
        return Answers.created("/v1/families/" + id + "/field-results", told.id(), told);
    }

    /** What was found, in the order in which it was told. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.OVERSIGHT})
    @Operation(
            operationId = "listFieldResults",
            summary = "What visits to the family found",
            description = "Errors: `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page; empty for a family outside the caller's areas")
    public RestResponse<Page<FieldResult>> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return paging.answer(results.list(id, paging.after(), paging.rows()), FieldResult::id);
    }
}
