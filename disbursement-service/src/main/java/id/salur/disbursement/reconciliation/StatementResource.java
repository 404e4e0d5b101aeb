package id.salur.disbursement.reconciliation;

import id.salur.disbursement.iso.MessageVersion;
import id.salur.disbursement.reconciliation.Reconciliation.Taken;
import id.salur.disbursement.reconciliation.ResultFiles.Filter;
import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.platform.table.TableFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a bank says of an account. */
@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "statements",
        description = "What banks say of the accounts that payments are made from, whatever batches they are of")
public class StatementResource {
    private final Statements statements;
    private final Discrepancies discrepancies;

    StatementResource(Statements statements, Discrepancies discrepancies) {
        this.statements = statements;
        this.discrepancies = discrepancies;
    }

    /** Takes in a bank's statement, whole or not at all; each line finds its batch. Sent again it does nothing and is answered as the first time. */
    @POST
    @Consumes({"application/xml", "text/xml", TableFile.CSV, TableFile.XLSX, TableFile.EXCEL, TableFile.BYTES})
    @RolesAllowed(Roles.BANK)
    @Command(value = "statement.receive", body = Command.Body.STREAM)
    @Operation(
            operationId = "receiveStatement",
            summary = "Take in a bank's statement of an account, or its answers to many batches",
            description = "ISO 20022 (" + MessageVersion.ALL
                    + "), or a table (CSV, or a workbook with rows on one sheet) with a"
                    + " `batch_id` in each row; streamed, whole rupiah. Each line finds its payment and batch among those of the caller's"
                    + " areas and bank; other lines are kept as UNKNOWN, the bank's own fees as CHARGE, and refuse"
                    + " nothing. What is remembered is a line: the k-th line of a type of message for one payment,"
                    + " amount and direction confirms the k-th movement, whatever other type told of it before"
                    + " (DUPLICATE); within a type another bank reference is another movement. A line that tells"
                    + " of a whole batch becomes a line for each of its payments if sum and count agree with what"
                    + " the bank was told. A day to come or before the release, a batch that is paid from another"
                    + " account, and a wrong sum move no money: the line is CONTRADICTED. The same file again,"
                    + " under whatever key, is answered with 200 and what it did the first time.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/xml",
                        examples = @ExampleObject(name = "one booked payment", value = """
                            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                            <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2021-01-19T06:00:00+07:00</CreDtTm></GrpHdr>
                            <Stmt><Id>ST-1</Id><CreDtTm>2021-01-19T06:00:00+07:00</CreDtTm><Acct><Id><Othr><Id>APBN-2021-BPNT</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
                            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">1000000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2021-01-18</Dt></Dt></Bal>
                            <Ntry><Amt Ccy="IDR">200000</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2021-01-18</Dt></BookgDt>
                            <BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs><AcctSvcrRef>BRI-1</AcctSvcrRef>
                            <EndToEndId>01890b1020007a109b201c2d3e4f5a6b</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Stmt>
                            </BkToCstmrStmt></Document>
                            """)),
                @Content(mediaType = TableFile.CSV, examples = @ExampleObject(name = "one paid", value = """
                    batch_id,payment_id,status,amount,reason,value_date,bank_reference,account_number
                    01890b10-1500-7d00-8e00-0a0b0c0d0e0f,01890b10-2000-7a10-9b20-1c2d3e4f5a6b,PAID,825000,,2019-01-28,BRI-1,003401000123
                    """)),
                @Content(mediaType = TableFile.XLSX),
                @Content(mediaType = TableFile.EXCEL),
                @Content(mediaType = TableFile.BYTES)
            })
    @APIResponseSchema(
            value = StatementSummary.class,
            responseCode = "201",
            responseDescription = "What the statement did; amounts in rupiah")
    @APIResponse(
            responseCode = "200",
            description = "The statement came before: what it did then",
            content = @Content(schema = @Schema(implementation = StatementSummary.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "bank-required: the file names no bank and the caller speaks for several, `banks`; invalid-amount;"
                            + " what is wrong with the form of a table or XML file, with its line: csv-value, csv-columns,"
                            + " csv-header, csv-encoding, csv-malformed, csv-empty, xls-format, xlsx-encrypted, xlsx-formula, xlsx-limit, xlsx-malformed, xlsx-sheets, numbers-rounded, xml-malformed, xml-doctype, xml-limit,"
                            + " xml-invalid, xml-message, xml-value; idempotency-key-required")
    @APIResponse(responseCode = "403", description = "outside-area: the caller has no area")
    @APIResponse(responseCode = "415", description = "unsupported-media-type, file-name-required")
    @APIResponse(
            responseCode = "422",
            description = "statement-of-another-account: none that payments are made from, `account` masked;"
                    + " result-of-another-bank: the file's `bank` is not one of the caller's; currency-not-rupiah,"
                    + " control-sum, number-of-transactions, number-too-large")
    public RestResponse<StatementSummary> receive(
            @Parameter(
                            description = "The bank that the file is of, where the file does not say it and the caller"
                                    + " speaks for several",
                            example = "BRI")
                    @QueryParam("bank")
                    String bank,
            @Parameter(
                            description =
                                    "Name of the file, for `application/octet-stream`: it ends in `.csv`, `.xlsx` or"
                                            + " `.xml`."
                                            + " `Content-Disposition` may name it instead",
                            example = "BRI-20210118.xml")
                    @QueryParam("fileName")
                    String fileName,
            @Context HttpHeaders headers,
            InputStream body) {
        Taken taken = statements.receive(bank, FileName.require(headers, fileName, body));
        StatementSummary summary = StatementSummary.of(taken.file());
        return taken.first() ? Answers.created("/v1/statements", summary.id(), summary) : RestResponse.ok(summary);
    }

    /** One statement with what it did. Who does not see the sender's area sees its lines at the batches only. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.BANK})
    @Operation(operationId = "getStatement", summary = "A statement and what it did")
    @APIResponse(responseCode = "200", description = "The statement; amounts in rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public StatementSummary get(@Parameter(description = "The statement's id") @PathParam("id") UUID id) {
        return StatementSummary.of(statements.get(id));
    }

    /** Statements of the caller's areas, oldest first; a bank sees its own. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.BANK})
    @Operation(operationId = "listStatements", summary = "Statements that came in")
    @APIResponse(responseCode = "200", description = "A page of statements; amounts in rupiah")
    public RestResponse<Page<StatementSummary>> list(
            @Parameter(description = "Only of this account, as the bank names it", example = "APBN-2021-BPNT")
                    @QueryParam("account")
                    String account,
            @Parameter(description = "Only what came on this day in Jakarta", example = "2021-01-19") @QueryParam("day")
                    LocalDate day,
            @BeanParam Paging paging) {
        return paging.answer(
                statements.list(new Filter(account, day), paging.after(), paging.rows()).stream()
                        .map(StatementSummary::of)
                        .toList(),
                StatementSummary::id);
    }

    /** All lines of a statement and what each became, in the order of the file. */
    @GET
    @Path("/{id}/lines")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.BANK})
    @Operation(operationId = "listStatementLines", summary = "Lines of a statement and what each became")
    @APIResponse(responseCode = "200", description = "A page of lines; amounts in rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<Discrepancy>> lines(
            @Parameter(description = "The statement's id") @PathParam("id") UUID id, @BeanParam Paging paging) {
        statements.get(id);
        return paging.answer(
                discrepancies.linesOf(id, paging.afterKey(), paging.rows()),
                line -> line.fileId() + "/" + line.lineNo());
    }

    /** Lines of a statement that do not agree with what was instructed, or are of nothing that is ours. */
    @GET
    @Path("/{id}/discrepancies")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.BANK})
    @Operation(
            operationId = "listStatementDiscrepancies",
            summary = "Lines of a statement that do not agree with what was instructed")
    @APIResponse(responseCode = "200", description = "A page of lines; amounts in rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<Discrepancy>> discrepancies(
            @Parameter(description = "The statement's id") @PathParam("id") UUID id, @BeanParam Paging paging) {
        statements.get(id);
        return paging.answer(
                discrepancies.ofFile(id, paging.afterKey(), paging.rows()),
                line -> line.fileId() + "/" + line.lineNo());
    }

    /** Ends open lines of a statement with a reason, also those of no batch. Another person than the one who sent it. */
    @POST
    @Path("/{id}/discrepancies/resolve")
    @RolesAllowed(Roles.OFFICES)
    @Command("statement.resolve-discrepancies")
    @Operation(
            operationId = "resolveStatementDiscrepancies",
            summary = "Say why open lines of a statement need nothing more",
            description =
                    "Moves no money: a line of which rupiah are in transit stays open; see the corrections of a run.")
    @APIResponse(responseCode = "200", description = "How many lines were ended, a count")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "same-person, nothing-to-resolve")
    public RestResponse<Resolved> resolve(
            @Parameter(description = "The statement's id") @PathParam("id") UUID id,
            @Valid @NotNull LineResolution body) {
        statements.get(id);
        return RestResponse.ok(discrepancies.resolve(id, body.of(id)));
    }
}
