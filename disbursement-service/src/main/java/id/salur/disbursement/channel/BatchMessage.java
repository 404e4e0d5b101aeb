package id.salur.disbursement.channel;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GenericPersonIdentification1;
import com.prowidesoftware.swift.model.mx.dic.Instruction3Code;
import com.prowidesoftware.swift.model.mx.dic.InstructionForCreditorAgent1;
import com.prowidesoftware.swift.model.mx.dic.Party38Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PersonIdentification13;
import com.prowidesoftware.swift.model.mx.dic.PersonIdentificationSchemeName1Choice;
import id.salur.disbursement.iso.MessageIds;
import id.salur.disbursement.iso.MessageType;
import id.salur.disbursement.iso.MessageWriter;
import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.BatchPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Writes the file that a bank reads, as ISO 20022 pain.001.001.09: one message, one payment information, a transaction a payment.
 * Number of transactions and control sum (rupiah) stand in both heads. A payment's id is its end-to-end id, the
 * family's id the private identification of the creditor, both without dashes, as an id has at most 35 characters. The creditor of a
 * family is its recipient by name; the debtor the account that the budget is paid from.
 */
@ApplicationScoped
class BatchMessage implements BatchFormat {
    private static final String OPEN_ACCOUNT = "OPEN ACCOUNT";
    private static final String FAMILY = "SALUR-FAMILY";
    private static final int LONGEST_NAME = 140;

    private final BatchLines lines;

    BatchMessage(BatchLines lines) {
        this.lines = lines;
    }

    @Override
    public MediaType type() {
        return MediaType.APPLICATION_XML_TYPE;
    }

    @Override
    public String extension() {
        return "xml";
    }

    @Override
    public String name() {
        return "pain.001";
    }

    @Override
    public void write(Batch batch, BatchPart part, OutputStream out) throws IOException {
        BatchLines.Head head = lines.head(batch, part);
        String id = MessageIds.of(batch.id()) + (part == BatchPart.TOP_UP ? MessageIds.TOP_UP : "");
        try (MessageWriter xml = MessageWriter.open(MessageType.PAIN_001, out)) {
            groupHeader(xml, head, id);
            xml.start("PmtInf");
            paymentInformation(xml, batch, head, id);
            lines.each(batch, part, line -> xml.entry("CdtTrfTxInf", transaction(line)));
            xml.end();
        }
    }

    /** The same however often it is read: the message is as old as the release. */
    private static void groupHeader(MessageWriter xml, BatchLines.Head head, String id) throws IOException {
        xml.start("GrpHdr");
        xml.text("MsgId", id);
        xml.text("CreDtTm", head.releasedOn() + "T00:00:00+07:00");
        totals(xml, head);
        xml.start("InitgPty");
        xml.text("Nm", "Salur");
        xml.end();
        xml.end();
    }

    private static void totals(MessageWriter xml, BatchLines.Head head) throws IOException {
        xml.text("NbOfTxs", Integer.toString(head.payments()));
        xml.text("CtrlSum", Long.toString(head.amount().amount()));
    }

    private static void paymentInformation(MessageWriter xml, Batch batch, BatchLines.Head head, String id)
            throws IOException {
        xml.text("PmtInfId", id);
        xml.text("PmtMtd", "TRF");
        xml.text("BtchBookg", "false");
        totals(xml, head);
        xml.start("PmtTpInf");
        xml.start("CtgyPurp");
        xml.text("Cd", head.terms().categoryPurpose());
        xml.end();
        xml.end();
        xml.start("ReqdExctnDt");
        xml.text("Dt", head.releasedOn().toString());
        xml.end();
        xml.start("Dbtr");
        xml.text("Nm", head.payer().holderName());
        xml.end();
        xml.start("DbtrAcct");
        xml.start("Id");
        xml.start("Othr");
        xml.text("Id", head.payer().identifier());
        xml.end();
        xml.end();
        xml.text("Ccy", "IDR");
        xml.end();
        xml.start("DbtrAgt");
        xml.start("FinInstnId");
        xml.start("Othr");
        xml.text("Id", batch.bank());
        xml.end();
        xml.end();
        xml.end();
        xml.text("ChrgBr", head.terms().chargeBearer());
    }

    private static CreditTransferTransaction34 transaction(BatchLines.Line line) {
        CreditTransferTransaction34 transaction = new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6().setEndToEndId(MessageIds.of(line.id())))
                .setAmt(new AmountType4Choice()
                        .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                .setCcy("IDR")
                                .setValue(BigDecimal.valueOf(line.amount()))));
        if (line.family() != null || !line.name().isEmpty()) {
            transaction.setCdtr(creditor(line));
        }
        if (!line.account().isEmpty()) {
            transaction.setCdtrAcct(new CashAccount38()
                    .setId(new AccountIdentification4Choice()
                            .setOthr(new GenericAccountIdentification1().setId(line.account()))));
        } else if (line.openAccount()) {
            transaction.addInstrForCdtrAgt(new InstructionForCreditorAgent1().setInstrInf(OPEN_ACCOUNT));
        } else {
            transaction.addInstrForCdtrAgt(new InstructionForCreditorAgent1().setCd(Instruction3Code.HOLD));
        }
        return transaction;
    }

    private static PartyIdentification135 creditor(BatchLines.Line line) {
        PartyIdentification135 creditor = new PartyIdentification135().setNm(readable(line.name()));
        return line.family() == null ? creditor : creditor.setId(family(line.family()));
    }

    /** What XML cannot hold is left out: one name must not make the file of all unreadable. */
    private static String readable(String name) {
        return name.codePoints()
                .filter(sign -> (sign >= 0x20 && sign < 0xD800) || (sign > 0xDFFF && sign < 0xFFFE) || sign > 0xFFFF)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Party38Choice family(UUID id) {
        return new Party38Choice()
                .setPrvtId(new PersonIdentification13()
                        .addOthr(new GenericPersonIdentification1()
                                .setId(MessageIds.of(id))
                                .setSchmeNm(new PersonIdentificationSchemeName1Choice().setPrtry(FAMILY))));
    }
}
