package id.salur.disbursement.accountcheck;

import id.salur.disbursement.stage.Paper;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.platform.table.TableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Checks of accounts between approval and payment order. */
@Path("/v1/stage-runs/{id}/account-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stage-runs")
public class AccountCheckResource {
    private final AccountChecks checks;
    private final StageRuns runs;

    AccountCheckResource(AccountChecks checks, StageRuns runs) {
        this.checks = checks;
        this.runs = runs;
    }

    /**
     * Takes in what a bank found of the accounts of an approved run, whole or not at all. A run may be checked in parts and again; the
     * newest word on a family counts. Who failed is left out of the payment order, and their money goes back at the release. A failure
     * changes the account as a refusal of the bank does: WRONG_NUMBER, ACCOUNT_BLOCKED and NAME_DIFFERS hold the family until two people
     * corrected the account, also if it passes later; after ACCOUNT_CLOSED and RECIPIENT_DEAD the bank opens another one.
     */
    @POST
    @Consumes({TableFile.CSV, TableFile.XLSX, TableFile.EXCEL, TableFile.BYTES})
    @RolesAllowed(Roles.OFFICES)
    @Command(value = "stage-run.check-accounts", body = Command.Body.STREAM)
    @Operation(
            operationId = "checkAccounts",
            summary = "Hand in which accounts of an approved run passed the bank's check",
            description =
                    "Columns `family_id`, `result`, `reason`: CSV in UTF-8 with comma, semicolon or tab, streamed, or a workbook with rows on one sheet. `result` is PASSED or FAILED; `reason` of a failure is WRONG_NUMBER,"
                            + " ACCOUNT_CLOSED, ACCOUNT_BLOCKED, NAME_DIFFERS, RECIPIENT_DEAD or OTHER, and empty"
                            + " otherwise. A step of the run, with number and day of the check.")
    @RequestBody(
            description = "A row for each family that was checked",
            content = {
                @Content(mediaType = TableFile.CSV, examples = @ExampleObject(name = "two families", value = """
                family_id,result,reason
                01890b10-1500-7d00-8e00-0a0b0c0d0e0f,PASSED,
                01890b10-1501-7d00-8e00-0a0b0c0d0e0f,FAILED,ACCOUNT_CLOSED
                """)),
                @Content(mediaType = TableFile.XLSX),
                @Content(mediaType = TableFile.EXCEL),
                @Content(mediaType = TableFile.BYTES)
            })
    @APIResponseSchema(
            value = AccountCheck.class,
            responseCode = "201",
            responseDescription = "What the check holds, counts of families")
    @APIResponse(
            responseCode = "400",
            description = "csv-value, csv-columns (with `line`); csv-separator, csv-header, csv-encoding,"
                    + " csv-malformed, csv-empty, xls-format, xlsx-encrypted, xlsx-formula, xlsx-limit,"
                    + " xlsx-malformed, xlsx-sheets, numbers-rounded; invalid-date: before the fiscal year or after"
                    + " today; invalid-request, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "illegal-transition: the run is not approved, or released already; account-check-known")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(
            responseCode = "422",
            description = "family-not-in-run: `families` of the file are not in the run, the first in `line`")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<AccountCheck> check(
            @Parameter(description = "Id of the run") @PathParam("id") UUID id,
            @Parameter(description = "ETag of the run as it was seen") @HeaderParam("If-Match") String ifMatch,
            @NotBlank
                    @Size(max = 60)
                    @Parameter(description = "The bank's number of the check, once a run", example = "CEK/2025/0117")
                    @QueryParam("number")
                    String number,
            @NotNull
                    @Parameter(
                            description = "Day of the check, in the fiscal year and not after today",
                            example = "2025-01-17")
                    @QueryParam("checkedOn")
                    LocalDate checkedOn,
            @Context HttpHeaders headers,
            InputStream body) {
        TableFile.requireName(headers);
        return RestResponse.status(
                RestResponse.Status.CREATED, checks.receive(id, ifMatch, new Paper(number, checkedOn), body));
    }

    /** The newest word on each family that was checked, by family. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.FACILITATOR})
    @Operation(
            operationId = "listAccountChecks",
            summary = "Which accounts of a run passed the check",
            description = "Who failed last is not in the payment order. Amounts are whole rupiah.")
    @APIResponse(responseCode = "200", description = "A page of families")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<CheckedFamily>> list(
            @Parameter(description = "Id of the run") @PathParam("id") UUID id,
            @Parameter(description = "Only what passed, or failed") @QueryParam("result") CheckResult result,
            @Parameter(description = "Only this family") @QueryParam("familyId") UUID family,
            @BeanParam Paging paging) {
        runs.get(id);
        return paging.answer(checks.list(id, result, family, paging.after(), paging.rows()), CheckedFamily::familyId);
    }
}
