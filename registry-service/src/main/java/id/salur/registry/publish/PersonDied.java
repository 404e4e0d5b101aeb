package id.salur.registry.publish;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Body of {@code person.died.v1}.
 *
 * @param version of the family
 */
public record PersonDied(UUID personId, UUID familyId, long version, LocalDate diedOn) {}
