package id.salur.graduation.candidate;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Filters of the list of cases; a null one lets everything pass. Texts, so that a wrong one is a 400 and not a 404. */
public record CaseFilter(
        @QueryParam("state")
        @Pattern(regexp = "OPEN|READY|CONFIRMED|REJECTED|LAPSED")
        @Schema(enumeration = {"OPEN", "READY", "CONFIRMED", "REJECTED", "LAPSED"})
        String state,

        @QueryParam("kind") @Pattern(regexp = "MANDIRI|ALAMIAH") @Schema(enumeration = {"MANDIRI", "ALAMIAH"})
        String kind,

        @QueryParam("programme") String programme,

        @QueryParam("familyId")
        @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        @Schema(format = "uuid")
        String familyId,

        @QueryParam("regionCode") @Schema(examples = "15.01")
        String regionCode) {}
