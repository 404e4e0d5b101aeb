package id.salur.launcher.bank;

/** What becomes of one payment at the bank. */
public sealed interface Outcome {
    /** The whole amount is paid. */
    record Paid() implements Outcome {}

    /** Less than instructed is paid. */
    record PaidShort(long missing) implements Outcome {}

    /** Nothing is paid; the reason is one of the result file's codes. */
    record Failed(String reason) implements Outcome {}
}
