package id.salur.disbursement.authority;

import id.salur.platform.money.Rupiah;
import java.util.function.Predicate;

/**
 * What is up for a decision.
 *
 * @param region whose money is decided on
 * @param amount whole rupiah
 * @param sum what counts against the limit: this amount and what is counted with it
 * @param madeBy whether a person had a hand in it
 */
public record Approval(String region, Rupiah amount, Rupiah sum, Predicate<String> madeBy) {

    /** Of what counts alone. */
    public Approval(String region, Rupiah amount, Predicate<String> madeBy) {
        this(region, amount, amount, madeBy);
    }
}
