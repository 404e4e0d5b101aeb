package id.salur.training.projection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person as the registry last said.
 *
 * @param regionCode village of the family
 * @param diedOn null while they live
 */
public record Person(UUID personId, UUID familyId, String regionCode, LocalDate diedOn) {

    /** Whether they live on this day. */
    public boolean livesOn(LocalDate day) {
        return diedOn == null || day.isBefore(diedOn);
    }
}
