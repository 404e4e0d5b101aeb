package id.salur.disbursement.iso;

import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;

/** The messages that are written. */
public enum MessageType {
    /** Customer credit transfer initiation: what a bank is told to pay. */
    PAIN_001("pain.001.001.09", "CstmrCdtTrfInitn", CreditTransferTransaction34.class);

    private final String id;
    private final String root;
    private final Class<?> entry;

    MessageType(String id, String root, Class<?> entry) {
        this.id = id;
        this.root = root;
        this.entry = entry;
    }

    public String id() {
        return id;
    }

    public String namespace() {
        return MessageVersion.SPACE + id;
    }

    /** The element below {@code Document}. */
    public String root() {
        return root;
    }

    Class<?> entry() {
        return entry;
    }
}
