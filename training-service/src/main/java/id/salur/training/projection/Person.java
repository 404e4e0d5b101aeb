package id.salur.training.projection;

import java.util.UUID;

/**
 * A person as the registry last said.
 *
 * @param regionCode village of the family
 */
public record Person(UUID personId, UUID familyId, String regionCode) {}
