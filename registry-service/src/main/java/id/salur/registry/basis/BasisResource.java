package id.salur.registry.basis;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Minutes of meetings and signed statements that proposals rest on. */
@Path("/v1/proposal-bases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class BasisResource {
    private final Bases bases;

    BasisResource(Bases bases) {
        this.bases = bases;
    }

    /** Enters minutes or a statement with its file. */
    @POST
    @Command("proposal-basis.create")
    @RolesAllowed({Roles.VILLAGE_OFFICER, Roles.FACILITATOR, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "createProposalBasis",
            summary = "Enters the minutes or the statement that proposals rest on",
            description = """
            The file was sent before, by the same caller, with the purpose `proposal-basis`; its hash is kept with the basis. Errors: `unknown-evidence`, `evidence-kind`,
            `date-out-of-range` (a day to come), `unknown-village`, `region-ended`, `village-disputed` (422), `evidence-in-use`, `already-exists` (409, of this village, kind, number and day),
            `outside-area` (403).""")
    @APIResponseSchema(value = Basis.class, responseCode = "201", responseDescription = "The basis")
    @APIResponse(responseCode = "409", description = "`evidence-in-use`, `already-exists`")
    @APIResponse(responseCode = "422", description = "`unknown-evidence`, `evidence-kind`, `date-out-of-range`")
    public RestResponse<Basis> create(@NotNull @Valid NewBasis basis) {
        Basis made = bases.add(basis);
        return Answers.created("/v1/proposal-bases", made.id(), made);
    }

    /** Bases by village and id. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(
            operationId = "listProposalBases",
            summary = "Minutes and statements of a region",
            description = "Errors: `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<Page<Basis>> list(
            @Parameter(description = "Only minutes, or only statements") @QueryParam("kind") BasisKind kind,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode,
            @BeanParam Paging paging) {
        return paging.answer(bases.list(kind, regionCode, paging.cursor(), paging.limit()));
    }

    /** One basis. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READERS)
    @Operation(
            operationId = "getProposalBasis",
            summary = "Minutes or a statement",
            description = "Errors: `not-found` (404).")
    @APIResponseSchema(value = Basis.class, responseDescription = "The basis")
    public Basis get(@PathParam("id") UUID id) {
        return bases.get(id);
    }
}
