package id.salur.training.enrolment;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.training.course.Courses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** The enrolments of one course. */
@Path("/v1/courses/{courseId}/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
public class CourseEnrolmentResource {
    private final Courses courses;
    private final Enrolments enrolments;
    private final Enrolling enrolling;

    CourseEnrolmentResource(Courses courses, Enrolments enrolments, Enrolling enrolling) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.enrolling = enrolling;
    }

    /** The course's enrolments of people in the caller's areas, in the order of entry. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "listEnrolments", summary = "Enrolments of a course")
    @APIResponse(responseCode = "200", description = "A page of enrolments; Link rel=next leads on")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<Enrolment>> list(@PathParam("courseId") UUID courseId, @BeanParam Paging paging) {
        courses.get(courseId);
        return paging.answer(enrolments.ofCourse(courseId, paging.after(), paging.rows()), Enrolment::id);
    }

    /** Takes a seat for a person. Of two who race for the last one, one gets {@code course-full}. */
    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Command("enrolment.create")
    @Operation(operationId = "enrol", summary = "Enrol a person in a course")
    @APIResponseSchema(value = Enrolment.class, responseCode = "201", responseDescription = "The enrolment, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "course-full, already-enrolled")
    @APIResponse(responseCode = "422", description = "unknown-person, idempotency-key-reused")
    public RestResponse<Enrolment> enrol(@PathParam("courseId") UUID courseId, @Valid @NotNull Enrol body) {
        Enrolment enrolment = enrolling.enrol(courseId, body);
        return Answers.created("/v1/enrolments", enrolment.id(), enrolment, enrolment.version());
    }
}
