package id.salur.registry.intake;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
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

/** How files of other systems are read. */
@Path("/v1/import-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "family-imports")
public class ImportProfileResource {
    private static final String EXAMPLE = """
        {"code":"DESIL_2026","name":"Desil of each family as sent in 2026","kind":"FACTS","validFrom":"2026-07-01","quarterly":true,"sheet":null,
         "columns":[{"column":"no_kk","field":"kk","values":null,"form":null},{"column":"desil_nasional","field":"desil","values":null,"form":null}],
         "constants":{},"source":"a file of 2026, quarter III","confirmed":true}\
        """;

    private final ImportProfiles profiles;

    ImportProfileResource(ImportProfiles profiles) {
        this.profiles = profiles;
    }

    /** A new profile, or a new version of one from a day on. What is there just so stays. */
    @POST
    @Command("import-profile.create")
    @RolesAllowed(Roles.NATIONAL_OFFICER)
    @Operation(
            operationId = "createImportProfile",
            summary = "Says which column of a file is which field",
            description = """
                Fields are called as the columns of our own file. FAMILIES needs `kk`, `nik`, `name`, `sex`, `birth_date`, `relation`, `village` and `desil`; where it does not say who
                receives the money, it is a woman who is the head or the spouse, else the head. FACTS needs `kk` or `nik`, and `desil` or `programmes`. What a profile does not
                tell stays as it is. Errors: `invalid-import-profile` (422), `idempotency-key-reused` (422).\
                """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "desil", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Files are read so from that day on",
            content = @Content(schema = @Schema(implementation = ImportProfile.class)))
    @APIResponse(responseCode = "422", description = "`invalid-import-profile` with `faults`")
    public RestResponse<ImportProfile> create(@NotNull @Valid ImportProfile profile) {
        UUID id = profiles.add(profile).orElseThrow(() -> Problem.of(ProblemType.INVALID_IMPORT_PROFILE)
                .with("faults", List.of(Map.of("field", "validFrom", "code", "there-is-one"))));
        return Answers.created("/v1/import-profiles", id, profile);
    }

    /** Profiles of all days, in the order of entry. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.INTEGRATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listImportProfiles",
            summary = "How files of other systems are read",
            description =
                    "The one with the last `validFrom` that is not to come is in force. Errors: `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<Page<ImportProfile>> list(
            @Parameter(example = "DESIL") @QueryParam("code") String code, @BeanParam Paging paging) {
        return paging.answer(paging.page(profiles.list(code, paging.after(), paging.rows()), ImportProfiles.Listed::id)
                .map(ImportProfiles.Listed::profile));
    }
}
