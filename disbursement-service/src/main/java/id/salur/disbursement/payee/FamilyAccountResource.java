package id.salur.disbursement.payee;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Accounts that payments go to, and which of them a bank refused. */
@Path("/v1/family-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts", description = "Accounts that payments go to, and their correction by two people")
public class FamilyAccountResource {
    /** Length of a code such as {@code 53.15}. */
    private static final int REGENCY = 5;

    private final FamilyAccounts accounts;

    FamilyAccountResource(FamilyAccounts accounts) {
        this.accounts = accounts;
    }

    /** Accounts in the area, by family and bank; numbers are masked. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(
            operationId = "listFamilyAccounts",
            summary = "Accounts that payments go to",
            description =
                    "`shared=true` are those whose number another payee of the caller's areas has at the same bank: somebody may gather"
                            + " their money. `state=WRONG_NUMBER`, `BLOCKED` and `UNKNOWN_BENEFICIARY` are those that nobody is paid into"
                            + " until they are corrected.")
    @APIResponse(responseCode = "200", description = "A page of accounts, numbers masked")
    @APIResponse(
            responseCode = "400",
            description = "invalid-parameter, invalid-cursor, invalid-limit, filter-required")
    public RestResponse<Page<FamilyAccount>> list(
            @Parameter(description = "Only in this region", example = "53.15") @QueryParam("regionCode")
                    String regionCode,
            @Parameter(description = "Only of this family") @QueryParam("familyId") UUID familyId,
            @Parameter(description = "Only at this bank", example = "BRI") @QueryParam("bank") String bank,
            @Parameter(description = "Only in this state") @QueryParam("state") FamilyAccount.State state,
            @Parameter(
                            description =
                                    "Only numbers of more than one payee; needs `regionCode` of a kabupaten or kota at least")
                    @QueryParam("shared")
                    @DefaultValue("false")
                    boolean shared,
            @BeanParam Paging paging) {
        if (shared && (regionCode == null || regionCode.length() < REGENCY)) {
            throw Problem.of(ProblemType.FILTER_REQUIRED).with("expected", List.of("regionCode=53.15"));
        }
        return paging.answer(
                accounts.list(
                        new FamilyAccounts.Filter(regionCode, familyId, bank, state, shared),
                        paging.afterKey(),
                        paging.rows()),
                FamilyAccount::place);
    }
}
