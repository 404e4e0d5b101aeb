package id.salur.training.answer;

/** Shapes of codes in requests. */
public final class Codes {
    /** A code such as {@code SEWING}. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    private Codes() {}
}
