package id.salur.platform.command;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.table.TableFile;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Bodies are small: above the limit {@code body-too-large}. Only files, tables, XML and evidence, are streamed and have no such limit. */
class JsonLimit {
    private static final List<String> STREAMED = List.of(
            TableFile.CSV,
            TableFile.XLSX,
            TableFile.EXCEL,
            TableFile.BYTES,
            "application/xml",
            "text/xml",
            "image/",
            "application/pdf");

    private final long limit;

    JsonLimit(@ConfigProperty(name = "salur.json.limit") long limit) {
        this.limit = limit;
    }

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        String type = request.getHeaderString("Content-Type");
        if (type != null && STREAMED.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith)) {
            return;
        }
        String length = request.getHeaderString("Content-Length");
        if (length == null && request.getHeaderString("Transfer-Encoding") != null) {
            throw Problem.of(ProblemType.LENGTH_REQUIRED);
        }
        if (length != null && (!length.matches("[0-9]{1,18}") || Long.parseLong(length) > limit)) {
            throw Problem.of(ProblemType.BODY_TOO_LARGE).with("limit", limit);
        }
    }
}
