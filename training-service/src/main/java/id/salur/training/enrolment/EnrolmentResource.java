package id.salur.training.enrolment;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.training.skill.Skills;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Enrolments, and what is done with one. */
@Path("/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
public class EnrolmentResource {
    private final Enrolments enrolments;
    private final Enrolling enrolling;
    private final Skills skills;

    EnrolmentResource(Enrolments enrolments, Enrolling enrolling, Skills skills) {
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.skills = skills;
    }

    /** Enrolments of people in the caller's areas, in the order of entry, whatever the course. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "findEnrolments", summary = "Enrolments of a family, a person, a place")
    @APIResponse(responseCode = "200", description = "A page of enrolments; Link rel=next leads on")
    public RestResponse<Page<Enrolment>> list(@BeanParam EnrolmentFilter filter, @BeanParam Paging paging) {
        skills.requireAsked(filter.skill);
        return paging.answer(enrolments.list(filter, paging.after(), paging.rows()), Enrolment::id);
    }

    /** One enrolment with the sessions attended so far and its entity tag. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "getEnrolment", summary = "One enrolment")
    @APIResponse(responseCode = "200", description = "The enrolment, with ETag")
    @APIResponse(responseCode = "404", description = "not-found: none, or outside the caller's areas")
    public RestResponse<Enrolment> get(@PathParam("id") UUID id) {
        return answer(enrolments.get(id));
    }

    /** Completes an enrolment whose attendance reaches the course's minimum. */
    @POST
    @Path("/{id}/complete")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Command("enrolment.complete")
    @Operation(operationId = "completeEnrolment", summary = "Complete an enrolment")
    @APIResponse(responseCode = "200", description = "The enrolment, with its new ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "attendance-too-low, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "422", description = "date-outside-course, idempotency-key-reused")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<Enrolment> complete(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Complete body) {
        return answer(enrolling.complete(id, ifMatch, body));
    }

    /** Gives a seat up; it is free for another person at once. */
    @POST
    @Path("/{id}/drop")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Command("enrolment.drop")
    @Operation(operationId = "dropEnrolment", summary = "Give a seat up")
    @APIResponse(responseCode = "200", description = "The enrolment, with its new ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<Enrolment> drop(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Drop body) {
        return answer(enrolling.drop(id, ifMatch, body));
    }

    private static RestResponse<Enrolment> answer(Enrolment enrolment) {
        return Answers.tagged(enrolment, enrolment.version());
    }
}
