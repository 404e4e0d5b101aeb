package id.salur.registry.publish;

import java.time.LocalDate;
import java.util.UUID;

/** Body of {@code membership.started.v1}. */
public record MembershipStarted(
        UUID familyId, long version, String programme, String regionCode, LocalDate startedOn) {}
