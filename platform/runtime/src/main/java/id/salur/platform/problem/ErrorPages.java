package id.salur.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    public String page(@Parameter(example = "not-found") @PathParam("slug") String slug) throws IOException {
        if (!slug.matches("[a-z0-9-]{1,60}")) {
            throw Problem.notFound("error page");
        }
        if (Catalogue.of(slug).isPresent()) {
            return ProblemPage.of(Catalogue.of(slug).get());
        }
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("errors/" + slug + ".md")) {
            if (in == null) {
                throw Problem.notFound("error page");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
