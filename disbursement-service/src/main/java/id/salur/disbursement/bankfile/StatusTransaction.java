package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.MessagePlace;
import java.time.LocalDate;

/** One transaction of a status report as far as it was read. */
final class StatusTransaction {
    final StatusLevel level;
    String endToEnd;
    String instruction;
    String reference;
    String account;
    long amount;
    private boolean settledAmount;
    private String servicer;
    private LocalDate settledOn;
    private LocalDate effective;
    private LocalDate accepted;

    StatusTransaction(int row) {
        level = new StatusLevel(row);
    }

    void take(StatusField field, String text, BankValues values, MessagePlace place) {
        switch (field) {
            case END_TO_END -> endToEnd = text;
            case INSTRUCTION -> instruction = text;
            case ACCEPTED -> accepted = values.day(text);
            case EFFECTIVE -> effective = values.day(text);
            case SERVICER_REFERENCE -> {
                servicer = values.reference(text);
                reference = servicer;
            }
            case CLEARING_REFERENCE -> reference = servicer == null ? values.reference(text) : servicer;
            case SETTLED -> {
                amount = values.rupiah(text, place.currency());
                settledAmount = true;
            }
            case INSTRUCTED -> amount = settledAmount ? amount : values.rupiah(text, place.currency());
            case SETTLED_ON -> settledOn = values.day(text);
            case ACCOUNT -> account = values.account(text);
            default -> throw new IllegalArgumentException(field.name());
        }
    }

    /** The day of settlement, otherwise of acceptance, otherwise of the message. */
    LocalDate day(LocalDate created) {
        if (settledOn != null) {
            return settledOn;
        }
        if (effective != null) {
            return effective;
        }
        return accepted == null ? created : accepted;
    }
}
