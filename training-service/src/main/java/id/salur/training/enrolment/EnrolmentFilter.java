package id.salur.training.enrolment;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of enrolments is narrowed to; null is any. */
public class EnrolmentFilter {
    @Parameter(description = "Family of the person when it enrolled")
    @QueryParam("familyId")
    UUID familyId;

    @QueryParam("personId")
    UUID personId;

    @Parameter(description = "The region and all below it: villages of the families", example = "15.01.19")
    @QueryParam("regionCode")
    String regionCode;

    @Parameter(example = "SEWING")
    @QueryParam("skill")
    String skill;

    @QueryParam("state")
    EnrolmentState state;
}
