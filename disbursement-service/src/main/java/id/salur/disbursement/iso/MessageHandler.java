package id.salur.disbursement.iso;

/** Told of the elements that {@link Paths} name, in the order of the message. */
public interface MessageHandler<F extends Enum<F>> {
    /** An element that holds others starts. */
    void start(F field);

    /** An element that holds text ended; the text is never empty and without blanks around it. */
    void value(F field, String text);

    /** An element that holds others ends. */
    void end(F field);
}
