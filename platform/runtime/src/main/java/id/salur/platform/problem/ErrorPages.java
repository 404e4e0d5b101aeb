package id.salur.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the page of a problem type, so that a problem's {@code type} resolves. */
@Path("/errors")
@Tag(name = "errors")
public class ErrorPages {

    /** The page of one problem type as Markdown: what it means and what to do. 404 for an unknown slug. */
    @GET
    @Path("/{slug}")
    @Produces("text/markdown;charset=UTF-8")
    @PermitAll
    @Operation(operationId = "getErrorPage", summary = "What a problem type means and what to do")
    public String page(@Parameter(example = "not-found") @PathParam("slug") String slug) {
        return Catalogue.of(slug).map(ProblemPage::of).orElseThrow(() -> Problem.notFound("error page"));
    }
}
