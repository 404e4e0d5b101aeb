package id.salur.registry.spdci;

/** Why one request of a message is not answered: the standard's code, and the key of a text that says what to do. */
final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final String CRITERIA = "rjct.search_criteria.invalid";
    static final String FILTER = "rjct.filter.invalid";
    static final String SORT = "rjct.sort.invalid";
    static final String PAGINATION = "rjct.pagination.invalid";
    static final String TOO_MANY = "rjct.search.too_many_records_found";
    static final String REFERENCE_TWICE = "rjct.reference_id.duplicate";

    private final String code;
    private final String text;

    Rejection(String code, String text) {
        super(code);
        this.code = code;
        this.text = text;
    }

    /** A refusal is no fault of ours: where it was thrown says nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }
}
