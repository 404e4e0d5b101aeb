package id.salur.training.course;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Roles;
import id.salur.training.provider.Providers;
import id.salur.training.skill.Skills;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Courses in the caller's areas, and those that the regions above offer: a kecamatan sees the courses of its kabupaten. */
@Path("/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "courses")
public class CourseResource {
    private final Courses courses;
    private final Skills skills;
    private final Providers providers;

    CourseResource(Courses courses, Skills skills, Providers providers) {
        this.courses = courses;
        this.skills = skills;
        this.providers = providers;
    }

    /**
     * Courses in the order of entry; if asked of one region, with those below and above it, and of one skill. What is no skill is refused
     * with the nearest code.
     */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "listCourses", summary = "Courses with their seats")
    @APIResponse(responseCode = "200", description = "A page of courses; Link rel=next leads on")
    public RestResponse<Page<Course>> list(
            @QueryParam("regionCode") String regionCode, @QueryParam("skill") String skill, @BeanParam Paging paging) {
        skills.requireAsked(skill);
        return paging.answer(courses.list(regionCode, skill, paging.after(), paging.rows()), Course::id);
    }

    /** One course with its seats and its entity tag. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "getCourse", summary = "One course")
    @APIResponse(responseCode = "200", description = "The course, with ETag")
    @APIResponse(responseCode = "404", description = "not-found: none, or neither in the caller's areas nor above them")
    public RestResponse<Course> get(@PathParam("id") UUID id) {
        Course course = courses.get(id);
        return Answers.tagged(course, course.version());
    }

    /** Enters a course. */
    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Command("course.create")
    @Operation(operationId = "createCourse", summary = "Enter a course")
    @APIResponseSchema(value = Course.class, responseCode = "201", responseDescription = "The course, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(
            responseCode = "422",
            description = "unknown-skill, unknown-provider, unknown-region, course-dates, idempotency-key-reused")
    public RestResponse<Course> create(@Valid @NotNull NewCourse body) {
        if (body.endsOn().isBefore(body.startsOn())) {
            throw Problem.of(ProblemType.COURSE_DATES)
                    .with("startsOn", body.startsOn())
                    .with("endsOn", body.endsOn());
        }
        if (!skills.exists(body.skill())) {
            throw Problem.of(ProblemType.UNKNOWN_SKILL).with("skill", body.skill());
        }
        if (!providers.exists(body.providerId())) {
            throw Problem.of(ProblemType.UNKNOWN_PROVIDER).with("providerId", body.providerId());
        }
        Course course = courses.add(body);
        return Answers.created("/v1/courses", course.id(), course, course.version());
    }
}
