package id.salur.training.business;

import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import id.salur.training.enrolment.Enrolment;
import id.salur.training.enrolment.Enrolments;
import id.salur.training.publish.TrainingEvents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The business of one enrolment. */
@Path("/v1/enrolments/{enrolmentId}/business")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "business")
public class BusinessResource {
    private final Enrolments enrolments;
    private final Businesses businesses;
    private final TrainingEvents events;

    BusinessResource(Enrolments enrolments, Businesses businesses, TrainingEvents events) {
        this.enrolments = enrolments;
        this.businesses = businesses;
        this.events = events;
    }

    /** The business this enrolment led to. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "getBusiness", summary = "The business of an enrolment")
    @APIResponse(responseCode = "200", description = "The business")
    @APIResponse(responseCode = "404", description = "not-found: none, or outside the caller's areas")
    public RestResponse<Business> get(@PathParam("enrolmentId") UUID enrolmentId) {
        return RestResponse.ok(businesses.get(enrolmentId));
    }

    /** Starts a business; only after the training is completed, and once per enrolment. */
    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Command("business.start")
    @Operation(operationId = "startBusiness", summary = "Record that a business was started")
    @APIResponseSchema(value = Business.class, responseCode = "201", responseDescription = "The business")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "not-completed, business-already-started")
    @APIResponse(responseCode = "422", description = "date-before-completion, idempotency-key-reused")
    public RestResponse<Business> start(
            @PathParam("enrolmentId") UUID enrolmentId, @Valid @NotNull StartBusiness body) {
        Enrolment enrolment = enrolments.completed(enrolmentId, body.on());
        Business business = businesses.add(enrolment, body);
        events.businessStarted(enrolment.participant(), business.id(), business.kind(), business.on());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, business)
                .build();
    }
}
