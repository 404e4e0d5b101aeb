package id.salur.graduation.candidate;

import id.salur.graduation.criteria.CaseKind;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Filters of the list of cases; a null one lets everything pass. */
public record CaseFilter(
        @QueryParam("state") CaseState state,
        @QueryParam("kind") CaseKind kind,
        @QueryParam("programme") String programme,
        @QueryParam("familyId") UUID familyId,
        @QueryParam("regionCode") String regionCode) {}
