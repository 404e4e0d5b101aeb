package id.salur.registry.proposal;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A verified proposal in the order in which it gets a place.
 *
 * @param place in the order, from 1, a count
 * @param proposalId the proposal
 * @param room whether a place of the quota is left for it
 * @param why what the order was made of, one after the other; who has the same is ordered by the id of the proposal
 */
@Schema(name = "WaitingProposal", examples = """
        {"place":3,"proposalId":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a42","familyId":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"53.15.05.2003",
         "room":false,"why":[{"key":"DESIL","value":"2"},{"key":"VERIFIED_ON","value":"2026-01-12"}]}""")
public record Waiting(
        long place,
        UUID proposalId,
        UUID familyId,
        @Schema(examples = "53.15.05.2003") String regionCode,
        boolean room,
        List<Why> why) {

    /**
     * One of the things that the order is made of.
     *
     * @param key DESIL (the poorest first), VERIFIED_ON or PROPOSED_ON (the earliest day first)
     * @param value the family's desil or the day; null where it has no desil: these come last
     */
    @Schema(name = "WaitingWhy")
    public record Why(
            @Schema(examples = "DESIL") String key,

            @Schema(examples = "2", nullable = true) String value) {}
}
