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
        if (response.getStatus() < 400
                || response.getStatus() == 401
                || resource == null
                || resource.getResourceMethod() == null) {
            return Uni.createFrom().voidItem();
        }
        Command command = resource.getResourceMethod().getAnnotation(Command.class);
        return command == null
                ? Uni.createFrom().voidItem()
                : refusals.record(
                        command.value(),
                        current.getCurrent().request(),
                        slug(response.getEntity()),
                        response.getStatus());
    }

    private static String slug(Object problem) {
        return problem instanceof Map<?, ?> body
                ? String.valueOf(body.get("type")).replace("/errors/", "")
                : "refused";
    }
}
