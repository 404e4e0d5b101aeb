package id.salur.registry.changerequest;

import id.salur.registry.eligibility.recheck.FactRechecks.Foreseen;
import id.salur.registry.family.ComponentResource.PersonComponent;
import id.salur.registry.family.FamilyView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change would do now: it was done, looked at, and taken back, so nothing of it stays.
 *
 * @param nextStageOn first day of the next quarter, for which components and decisions are shown; that stages begin with quarters is an
 *     assumption, not confirmed
 * @param before the families it is about as they are
 * @param after the families as they would be, new ones too; empty where it cannot be done
 * @param refusedWith the problem that it would be refused with now, such as `kk-exists`; null where it can be done
 */
public record Effect(
        @Schema(examples = "2020-04-01") LocalDate nextStageOn,
        List<Household> before,
        List<Household> after,
        @Schema(nullable = true, examples = "kk-exists") String refusedWith) {

    /**
     * A family at one moment. Its version grows when it is really done.
     *
     * @param components who gives which component on the first day of the next stage
     * @param held why and since when nobody receives the money; null where somebody does
     * @param nextStage what the policies would decide on the first day of the next stage, of each membership that has not ended
     */
    public record Household(
            FamilyView family,
            List<PersonComponent> components,
            List<Member> memberships,
            @Schema(nullable = true) Held held,
            List<Foreseen> nextStage) {}

    /** A membership as it stands. */
    public record Member(
            UUID id,
            @Schema(examples = "PKH") String programme,
            @Schema(examples = "ACTIVE") String status,
            List<String> reasons) {}

    /**
     * Why the money waits.
     *
     * @param reason DIED, LEFT or REPORTED_DEAD, of the recipient
     * @param since first day
     */
    public record Held(@Schema(examples = "DIED") String reason, LocalDate since) {}
}
