package id.salur.disbursement.iso;

import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV08;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV08;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import java.util.Arrays;
import java.util.Optional;

/** The messages that are spoken, in the versions that belong together. */
public enum MessageType {
    /** Customer credit transfer initiation: what a bank is told to pay. */
    PAIN_001(
            "pain.001.001.09",
            "CstmrCdtTrfInitn",
            CustomerCreditTransferInitiationV09.class,
            CreditTransferTransaction34.class),
    /** Payment status report. */
    PAIN_002("pain.002.001.10", "CstmrPmtStsRpt", CustomerPaymentStatusReportV10.class, PaymentTransaction105.class),
    /** Statement of an account. */
    CAMT_053("camt.053.001.08", "BkToCstmrStmt", BankToCustomerStatementV08.class, EntryTransaction10.class),
    /** Notification of debits and credits. */
    CAMT_054(
            "camt.054.001.08",
            "BkToCstmrDbtCdtNtfctn",
            BankToCustomerDebitCreditNotificationV08.class,
            EntryTransaction10.class);

    private static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private final String id;
    private final String root;
    private final Class<?> message;
    private final Class<?> entry;

    MessageType(String id, String root, Class<?> message, Class<?> entry) {
        this.id = id;
        this.root = root;
        this.message = message;
        this.entry = entry;
    }

    static Optional<MessageType> ofNamespace(String namespace) {
        return Arrays.stream(values())
                .filter(type -> type.namespace().equals(namespace))
                .findFirst();
    }

    public String id() {
        return id;
    }

    public String namespace() {
        return SPACE + id;
    }

    /** The element below {@code Document}. */
    public String root() {
        return root;
    }

    Class<?> message() {
        return message;
    }

    Class<?> entry() {
        return entry;
    }
}
