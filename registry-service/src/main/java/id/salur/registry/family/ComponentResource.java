package id.salur.registry.family;

import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The PKH components a family has through its members. */
@Path("/v1/families/{id}/components")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families")
public class ComponentResource {
    private final FamilyReads reads;

    ComponentResource(FamilyReads reads) {
        this.reads = reads;
    }

    /** Who gives which component and how long: {@code from} inclusive, {@code until} exclusive or null. */
    public record PersonComponent(
            UUID personId,
            String component,
            LocalDate from,
            @Schema(nullable = true) LocalDate until) {}

    /**
     * The components of a family.
     *
     * @param on the day asked for; null when all spans were asked for
     */
    public record Components(
            UUID familyId, @Schema(nullable = true) LocalDate on, List<PersonComponent> items) {}

    /** At most one component per person and day; rules are effective-dated and not confirmed. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "getComponents", summary = "PKH components of a family", description = """
            Derived from the members by effective-dated rules (none confirmed yet). A person counts once at a time. Errors: `not-found` (404).""")
    @APIResponse(
            responseCode = "200",
            description = "Spans in days",
            content =
                    @Content(
                            schema = @Schema(implementation = Components.class),
                            examples = @ExampleObject(name = "components", value = """
            {"familyId":"01890a5d-ac96-774b-bcce-b302099a8057","on":"2019-01-15","items":[{"personId":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81",
             "component":"SD","from":"2016-03-01","until":"2032-03-01"}]}""")))
    public Components components(
            @PathParam("id") UUID id,
            @Parameter(description = "Only the components of this day", example = "2019-01-15") @QueryParam("on")
                    LocalDate on) {
        List<PersonComponent> items = reads.components(id, on).stream()
                .map(span -> new PersonComponent(span.personId(), span.component(), span.from(), span.until()))
                .toList();
        return new Components(id, on, items);
    }
}
