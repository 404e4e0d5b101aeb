package id.salur.training.equipment;

import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.training.enrolment.Enrolment;
import id.salur.training.enrolment.Enrolments;
import id.salur.training.publish.TrainingEvents;
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

/** Equipment of one enrolment. */
@Path("/v1/enrolments/{enrolmentId}/equipment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "equipment")
public class EquipmentResource {
    private final Enrolments enrolments;
    private final Equipment equipment;
    private final TrainingEvents events;

    EquipmentResource(Enrolments enrolments, Equipment equipment, TrainingEvents events) {
        this.enrolments = enrolments;
        this.equipment = equipment;
        this.events = events;
    }

    /** What was handed over for this enrolment, in the order of entry. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "listEquipment", summary = "Equipment of an enrolment")
    @APIResponse(responseCode = "200", description = "A page of grants; Link rel=next leads on")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<EquipmentGrant>> list(
            @PathParam("enrolmentId") UUID enrolmentId, @BeanParam Paging paging) {
        enrolments.get(enrolmentId);
        return paging.answer(equipment.of(enrolmentId, paging.after(), paging.rows()), EquipmentGrant::id);
    }

    /** Hands equipment over; only after the training is completed. */
    @POST
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Command("equipment.grant")
    @Operation(operationId = "grantEquipment", summary = "Hand equipment over")
    @APIResponseSchema(value = EquipmentGrant.class, responseCode = "201", responseDescription = "The grant")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "not-completed")
    @APIResponse(responseCode = "422", description = "date-before-completion, idempotency-key-reused")
    public RestResponse<EquipmentGrant> grant(
            @PathParam("enrolmentId") UUID enrolmentId, @Valid @NotNull GrantEquipment body) {
        Enrolment enrolment = enrolments.completed(enrolmentId, body.on());
        EquipmentGrant grant = equipment.add(enrolment, body);
        events.equipmentGranted(enrolment.participant(), grant.id(), grant.item(), grant.quantity(), grant.on());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, grant)
                .build();
    }
}
