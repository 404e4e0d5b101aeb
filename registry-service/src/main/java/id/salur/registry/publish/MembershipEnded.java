package id.salur.registry.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Body of {@code membership.ended.v1}. */
public record MembershipEnded(
        UUID familyId, long version, String programme, String regionCode, LocalDate endedOn, List<String> reasons) {}
