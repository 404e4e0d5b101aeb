package id.salur.disbursement.channel;

import id.salur.disbursement.stage.StageRun;
import id.salur.platform.money.Rupiah;

/** Takes back what a payment order leaves out. */
public interface LeftOutMoney {
    /**
     * Money of the locked run goes back to where it was committed from, and those whom the order left out are free for another run.
     *
     * @param amount whole rupiah
     */
    void giveBack(StageRun run, Rupiah amount);
}
