package id.salur.training.enrolment;

import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The attendance of one course. */
@Path("/v1/courses/{courseId}/attendances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
public class AttendanceResource {
    private final Attendances attendances;

    AttendanceResource(Attendances attendances) {
        this.attendances = attendances;
    }

    /** Takes the attendance of a session for everyone enrolled; the same session again corrects it. */
    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Command("attendance.take")
    @Operation(operationId = "takeAttendance", summary = "Take the attendance of a session")
    @APIResponseSchema(
            value = Attendance.class,
            responseCode = "201",
            responseDescription = "How many were there and how many were not")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "422",
            description = "unknown-session, date-outside-course, unknown-enrolment, idempotency-key-reused")
    public RestResponse<Attendance> take(@PathParam("courseId") UUID courseId, @Valid @NotNull TakeAttendance body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, attendances.take(courseId, body))
                .build();
    }
}
