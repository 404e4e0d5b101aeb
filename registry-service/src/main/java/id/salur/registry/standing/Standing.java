package id.salur.registry.standing;

import id.salur.registry.membership.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the carrier of a number stands.
 *
 * @param found whether somebody carries it who lives in a family in the caller's areas; otherwise the rest is empty
 * @param joinKey what the calling integrator knows the person by; null for everybody else
 * @param recipient whether the family's money goes to this person
 * @param programmes what the family is in or was in, the open ones first
 * @param proposals where the family waits for a decision
 * @param next what the family can do where it is in no programme and waits for none; null otherwise
 */
@Schema(examples = """
    {"found":true,"personId":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","familyId":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"53.15.05.1025",
     "joinKey":null,"recipient":true,"programmes":[{"programme":"PKH","status":"ACTIVE","since":"2019-01-01","until":null,"reasons":[],
     "lastPayment":{"fiscalYear":2019,"stage":"I","amount":975000,"state":"SETTLED","on":"2019-03-14"},
     "next":{"code":"NEXT_STAGE","text":"The last payment was made. The next one comes with the next stage."}}],"proposals":[],"next":null}\
    """)
public record Standing(
        boolean found,
        @Schema(nullable = true) UUID personId,
        @Schema(nullable = true) UUID familyId,
        @Schema(nullable = true) String regionCode,

        @Schema(nullable = true, examples = "k1.6tqHjTn0bKc5m1Qm2oVx0A")
        String joinKey,

        boolean recipient,
        List<InProgramme> programmes,
        List<Waiting> proposals,
        @Schema(nullable = true) Next next) {

    static final Standing NOBODY = new Standing(false, null, null, null, null, false, List.of(), List.of(), null);

    /**
     * A membership of the family.
     *
     * @param since first day
     * @param until first day the family was no longer in it; null while open
     * @param reasons why it is suspended or ended
     * @param lastPayment what disbursement told last; null if nothing yet. What returned to the treasury unclaimed stands as it was told before
     */
    public record InProgramme(
            String programme,
            Membership.Status status,
            LocalDate since,
            @Schema(nullable = true) LocalDate until,
            List<String> reasons,
            @Schema(nullable = true) LastPayment lastPayment,
            Next next) {}

    /**
     * A payment as it was told.
     *
     * @param stage a quarter I to IV, or a month such as 2019-09
     * @param amount whole rupiah
     * @param on the day of the bank
     */
    public record LastPayment(int fiscalYear, String stage, long amount, State state, LocalDate on) {
        /** What became of it; reversed is what the bank took back after it had paid. */
        @Schema(name = "LastPaymentState")
        public enum State {
            SETTLED,
            FAILED,
            REVERSED
        }
    }

    /** A proposal that is not decided. */
    public record Waiting(
            String programme, @Schema(examples = "VERIFIED") String state, Next next) {}

    /**
     * What comes next.
     *
     * @param text in the language of the answer
     */
    public record Next(NextStep code, String text) {}
}
