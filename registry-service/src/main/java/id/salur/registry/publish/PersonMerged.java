package id.salur.registry.publish;

import java.util.UUID;

/**
 * Body of {@code person.merged.v1}, one for each family that the person lives or lived in.
 *
 * @param personId who is no more
 * @param mergedInto who that person is
 */
public record PersonMerged(UUID personId, UUID mergedInto, UUID familyId, String regionCode) {}
