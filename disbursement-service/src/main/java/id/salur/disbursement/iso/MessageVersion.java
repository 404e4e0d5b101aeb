package id.salur.disbursement.iso;

import com.prowidesoftware.swift.model.mx.dic.BankToCustomerAccountReportV02;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerAccountReportV04;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerAccountReportV06;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerAccountReportV08;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerAccountReportV10;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV02;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV04;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV06;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV08;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV10;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV02;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV04;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV06;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV08;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV10;
import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV03;
import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV12;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The messages that are read, in the versions that banks use. */
public enum MessageVersion {
    PAIN_002_03("pain.002.001.03", "CstmrPmtStsRpt", CustomerPaymentStatusReportV03.class),
    PAIN_002_10("pain.002.001.10", "CstmrPmtStsRpt", CustomerPaymentStatusReportV10.class),
    PAIN_002_12("pain.002.001.12", "CstmrPmtStsRpt", CustomerPaymentStatusReportV12.class),
    CAMT_052_02("camt.052.001.02", "BkToCstmrAcctRpt", BankToCustomerAccountReportV02.class),
    CAMT_052_04("camt.052.001.04", "BkToCstmrAcctRpt", BankToCustomerAccountReportV04.class),
    CAMT_052_06("camt.052.001.06", "BkToCstmrAcctRpt", BankToCustomerAccountReportV06.class),
    CAMT_052_08("camt.052.001.08", "BkToCstmrAcctRpt", BankToCustomerAccountReportV08.class),
    CAMT_052_10("camt.052.001.10", "BkToCstmrAcctRpt", BankToCustomerAccountReportV10.class),
    CAMT_053_02("camt.053.001.02", "BkToCstmrStmt", BankToCustomerStatementV02.class),
    CAMT_053_04("camt.053.001.04", "BkToCstmrStmt", BankToCustomerStatementV04.class),
    CAMT_053_06("camt.053.001.06", "BkToCstmrStmt", BankToCustomerStatementV06.class),
    CAMT_053_08("camt.053.001.08", "BkToCstmrStmt", BankToCustomerStatementV08.class),
    CAMT_053_10("camt.053.001.10", "BkToCstmrStmt", BankToCustomerStatementV10.class),
    CAMT_054_02("camt.054.001.02", "BkToCstmrDbtCdtNtfctn", BankToCustomerDebitCreditNotificationV02.class),
    CAMT_054_04("camt.054.001.04", "BkToCstmrDbtCdtNtfctn", BankToCustomerDebitCreditNotificationV04.class),
    CAMT_054_06("camt.054.001.06", "BkToCstmrDbtCdtNtfctn", BankToCustomerDebitCreditNotificationV06.class),
    CAMT_054_08("camt.054.001.08", "BkToCstmrDbtCdtNtfctn", BankToCustomerDebitCreditNotificationV08.class),
    CAMT_054_10("camt.054.001.10", "BkToCstmrDbtCdtNtfctn", BankToCustomerDebitCreditNotificationV10.class);

    /** All of them, for documents. */
    public static final String ALL =
            "pain.002.001 in .03, .10 and .12; camt.052.001, camt.053.001 and camt.054.001 in .02, .04, .06, .08 and .10";

    static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private final String id;
    private final String root;
    private final Class<?> model;

    MessageVersion(String id, String root, Class<?> model) {
        this.id = id;
        this.root = root;
        this.model = model;
    }

    static Optional<MessageVersion> ofNamespace(String namespace) {
        for (MessageVersion version : values()) {
            if (version.namespace().equals(namespace)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** Ids of all, such as {@code camt.053.001.08}. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (MessageVersion version : values()) {
            ids.add(version.id);
        }
        return ids;
    }

    /** The message with its version. */
    public String id() {
        return id;
    }

    /** The message without its version, such as {@code camt.053}. */
    public String message() {
        return id.substring(0, id.indexOf('.', id.indexOf('.') + 1));
    }

    public String namespace() {
        return SPACE + id;
    }

    /** The element below {@code Document}. */
    public String root() {
        return root;
    }

    Class<?> model() {
        return model;
    }

    /** The element below {@code Document}, as this version has it, and what other versions have there. */
    Element grammar() {
        List<Class<?>> models = new ArrayList<>(List.of(model));
        for (MessageVersion other : values()) {
            if (other != this && other.message().equals(message())) {
                models.add(other.model);
            }
        }
        return Element.of(models);
    }
}
