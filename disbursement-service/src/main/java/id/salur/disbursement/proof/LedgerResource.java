package id.salur.disbursement.proof;

import id.salur.platform.audit.AuditDetail;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The books of the ledger and their exports, for whoever verifies them. */
@Path("/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger", description = "The chained books and the export that proves them")
public class LedgerResource {
    private final Books books;
    private final LedgerExport export;
    private final AuditDetail audit;

    LedgerResource(Books books, LedgerExport export, AuditDetail audit) {
        this.books = books;
        this.export = export;
        this.audit = audit;
    }

    /** The books with their heads. */
    @GET
    @Path("/books")
    @RolesAllowed({Roles.NATIONAL_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listBooks",
            summary = "The books with their heads",
            description = "A head kept elsewhere shows later whether its book was rewritten or cut.")
    @APIResponse(responseCode = "200", description = "A page of books, by programme and year")
    @APIResponse(responseCode = "403", description = "whole-nation-required")
    public RestResponse<Page<Book>> books(@BeanParam Paging paging) {
        books.requireNation();
        return paging.answer(books.list(paging.afterKey(), paging.rows()), Book::key);
    }

    /** A whole book, as lines that prove themselves; nothing about families is in it. Each export is in the audit log. */
    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @RolesAllowed({Roles.NATIONAL_OFFICER, Roles.AUDITOR})
    @Command(value = "book.export", idempotent = false)
    @Operation(
            operationId = "exportBook",
            summary = "A book, to be verified by anyone",
            description =
                    "NDJSON, streamed from one snapshot: `book`, `account`s, `node`s, `run`s, `transaction`s by `seq`, each `batch` before its"
                            + " `payment`s by id, `end` with the counts. Amounts are whole rupiah, hashes SHA-256 in hex. `./salur verify --file`"
                            + " checks it.")
    @APIResponse(
            responseCode = "200",
            description = "The book",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            examples = @ExampleObject(name = "first line", value = """
                                    {"record":"book","format":"salur-ledger-1","programme":"PKH","fiscalYear":2019,"headSeq":12,"headHash":"9f2c4e0b7d6a58134c0fd2be91a7386504cbe1f8d27390a5164e8b7c03fd29a6"}
                                    """)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "403", description = "whole-nation-required")
    @APIResponse(responseCode = "404", description = "not-found: there is no such book")
    public Response export(
            @NotNull @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @NotNull @Parameter(example = "2019") @QueryParam("fiscalYear") Integer fiscalYear) {
        books.requireNation();
        Book book = books.get(programme, fiscalYear);
        audit.because("verification of the book");
        audit.say(book.programme() + " " + book.fiscalYear());
        StreamingOutput stream = out -> export.write(book, out);
        return Response.ok(stream)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + book.programme() + "-" + book.fiscalYear() + ".ndjson\"")
                .build();
    }
}
