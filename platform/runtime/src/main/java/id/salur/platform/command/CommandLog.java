package id.salur.platform.command;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A line in the log for each command, with the correlation id of the request: its name and the status that was answered. */
class CommandLog {
    private static final Logger LOG = Logger.getLogger(CommandLog.class);

    @ServerResponseFilter
    void log(ContainerResponseContext response, ResourceInfo resource) {
        Command command = resource == null || resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(Command.class);
        if (command != null) {
            LOG.infof("%s: %d", command.value(), response.getStatus());
        }
    }
}
