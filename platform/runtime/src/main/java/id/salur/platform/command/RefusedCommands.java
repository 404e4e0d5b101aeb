package id.salur.platform.command;

import id.salur.platform.audit.Refusals;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every refusal of a command leaves a record, whoever refused it: the check of the role, the reader of the body, the validation
 * or the command itself. Not a caller without a good token: he is nobody, and only counted.
 */
class RefusedCommands {
    private final Refusals refusals;
    private final CurrentVertxRequest current;

    RefusedCommands(Refusals refusals, CurrentVertxRequest current) {
        this.refusals = refusals;
        this.current = current;
    }

    @ServerResponseFilter
    Uni<Void> record(ContainerResponseContext response, ResourceInfo resource) {
        if (response.getStatus() < 400 || response.getStatus() == 401) {
            return Uni.createFrom().voidItem();
        }
        return CommandLog.of(resource)
                .map(command -> refusals.record(
                        command.value(),
                        current.getCurrent().request(),
                        slug(response.getEntity()),
                        response.getStatus()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static String slug(Object problem) {
        return problem instanceof Map<?, ?> body
                ? String.valueOf(body.get("type")).replace("/errors/", "")
                : "refused";
    }
}
