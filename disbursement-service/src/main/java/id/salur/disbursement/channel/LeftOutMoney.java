package id.salur.disbursement.channel;

import id.salur.disbursement.stage.StageRun;
import id.salur.platform.money.Rupiah;
import java.util.List;
import java.util.UUID;

/** Takes back what a payment order leaves out. */
public interface LeftOutMoney {
    /**
     * Money of the locked run goes back to where it was committed from, and those whom the order left out are free for another run.
     *
     * @param payees whom the order left out
     * @param amount what they would have got, whole rupiah
     */
    void giveBack(StageRun run, List<UUID> payees, Rupiah amount);
}
