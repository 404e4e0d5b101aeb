package id.salur.disbursement.bankfile;

/** What a status report says of one of its levels: the whole file, a payment information, a transaction. */
final class StatusLevel {
    int row;
    String id;
    BatchName name;
    Integer count;
    Long sum;
    Status status;
    String code;
    String text;
    /** Transactions named below it. */
    int transactions;
    /** Whether one of them was paid. */
    boolean paid;

    StatusLevel(int row) {
        this.row = row;
    }

    void take(StatusField field, String value, BankValues values) {
        switch (field) {
            case ID -> {
                id = values.code(value);
                name = BatchName.of(value);
            }
            case COUNT -> count = values.count(value);
            case SUM -> sum = values.rupiah(value, "IDR");
            case STATUS -> status = Status.of(value).orElseThrow(values::bad);
            case REASON_CODE -> code = code == null ? values.code(value) : code;
            case REASON_TEXT -> text = BankValues.text(text, value);
            default -> throw new IllegalArgumentException(field.name());
        }
    }

    Status statusWithin(StatusLevel above) {
        return status == null ? above.status : status;
    }

    /** The level that says why: this one, or if it says nothing the one above. */
    StatusLevel reason(StatusLevel above) {
        return code == null && text == null ? above : this;
    }
}
