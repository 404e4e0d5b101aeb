package id.salur.platform.docs;

import id.salur.platform.problem.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The OpenAPI document as a page, for everybody as the document is. Everything on it comes from here: nothing is asked of another host. */
@Path("/docs")
public class DocsResource {
    private static final String PAGE = "index.html";
    private static final Map<String, String> FILES = Map.of(
            PAGE,
            "text/html;charset=UTF-8",
            "page.css",
            "text/css;charset=UTF-8",
            "redoc.standalone.js",
            "text/javascript;charset=UTF-8",
            "redoc.standalone.js.LICENSE.txt",
            "text/plain;charset=UTF-8",
            "LICENSE.txt",
            "text/plain;charset=UTF-8");

    /** Styles are made by the script while it draws, and it searches in a worker of its own. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The page. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response page() throws IOException {
        return file(PAGE);
    }

    /** What the page is made of, with the licences of what others wrote. */
    @GET
    @Path("/{file}")
    @PermitAll
    @Operation(hidden = true)
    public Response file(@PathParam("file") String file) throws IOException {
        String type = FILES.get(file);
        if (type == null) {
            throw Problem.notFound("file");
        }
        try (InputStream in = DocsResource.class.getClassLoader().getResourceAsStream("redoc/" + file)) {
            if (in == null) {
                throw Problem.notFound("file");
            }
            return Response.ok(in.readAllBytes(), type)
                    .header("Content-Security-Policy", POLICY)
                    .header(HttpHeaders.CACHE_CONTROL, "max-age=3600")
                    .build();
        }
    }
}
