package id.salur.registry.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Body of {@code membership.suspended.v1} and {@code membership.resumed.v1}. */
public record MembershipPaused(
        UUID familyId, long version, String programme, String regionCode, LocalDate on, List<String> reasons) {}
