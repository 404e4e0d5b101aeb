package id.salur.platform.task;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of tasks is narrowed to; what is not given is any, but for the state: open ones. */
public record TaskFilter(
        @Parameter(description = "One of the caller's roles; all of them without it", example = "facilitator")
        @QueryParam("role")
        String role,

        @Parameter(description = "What is to be done", example = "FIND_RECIPIENT") @QueryParam("kind")
        String kind,

        @Parameter(description = "`OPEN` without it") @QueryParam("state")
        TaskState state,

        @Parameter(example = "53.15") @QueryParam("regionCode")
        String regionCode,

        @Parameter(description = "Tasks about this thing") @QueryParam("subjectId")
        UUID subjectId,

        @Parameter(description = "Due on this day or before") @QueryParam("dueUntil")
        LocalDate dueUntil) {

    @Override
    public TaskState state() {
        return state == null ? TaskState.OPEN : state;
    }
}
