package id.salur.registry.publish;

import java.util.List;
import java.util.UUID;

/** Body of {@code family.registered.v1} and {@code family.changed.v1}. */
public record FamilyBody(
        UUID familyId, long version, String regionCode, List<UUID> persons, List<ComponentSpan> components) {}
