package id.salur.registry.field;

import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Codes of checks in the field. */
@Path("/v1/field-codes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class FieldCodeResource {
    private final FieldResults results;

    FieldCodeResource(FieldResults results) {
        this.results = results;
    }

    /** Codes of results and of statuses, with their names. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(
            operationId = "listFieldCodes",
            summary = "What a visit may find, and where the ministry's check may stand",
            description = "Six results and nineteen statuses, not paged.")
    @APIResponseSchema(value = FieldCodes.class, responseDescription = "The codes")
    public FieldCodes list() {
        return results.codes();
    }
}
