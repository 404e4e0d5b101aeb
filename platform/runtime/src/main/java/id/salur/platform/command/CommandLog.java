package id.salur.platform.command;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A line in the log for each command, with the correlation id of the request: its name and the status that was answered. */
class CommandLog {
    private static final Logger LOG = Logger.getLogger(CommandLog.class);

    @ServerResponseFilter
    void log(ContainerResponseContext response, ResourceInfo resource) {
        of(resource).ifPresent(command -> LOG.infof("%s: %d", command.value(), response.getStatus()));
    }

    /** The command that a request was for; empty if it was for none, or for no operation at all. */
    static Optional<Command> of(ResourceInfo resource) {
        return Optional.ofNullable(resource)
                .map(ResourceInfo::getResourceMethod)
                .map(method -> method.getAnnotation(Command.class));
    }
}
