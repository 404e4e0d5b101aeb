package id.salur.disbursement.reconciliation;

/** Messages of a bank, as text: what it says is put in by the test. */
final class Messages {
    private Messages() {}

    static String id(String uuid) {
        return uuid.replace("-", "");
    }

    /** pain.002 up to its transactions. */
    static String statusHead(String batch, String totals) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>S1</MsgId><CreDtTm>2019-01-28T09:00:00+07:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>%s</OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>
                """.formatted(id(batch), totals, id(batch));
    }

    static String totals(int payments, long amount) {
        return "<OrgnlNbOfTxs>" + payments + "</OrgnlNbOfTxs><OrgnlCtrlSum>" + amount + ".00</OrgnlCtrlSum>";
    }

    static String statusTail() {
        return "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";
    }

    static String paid(String payment, String amount, String reference, String account) {
        return """
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACSC</TxSts><AcctSvcrRef>%s</AcctSvcrRef>
                <OrgnlTxRef><Amt><InstdAmt Ccy="IDR">%s</InstdAmt></Amt><CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></OrgnlTxRef>
                </TxInfAndSts>
                """.formatted(id(payment), reference, amount, account);
    }

    static String rejected(String payment, String code) {
        return """
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf></TxInfAndSts>
                """.formatted(id(payment), code);
    }

    static String pending(String payment) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + id(payment) + "</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>";
    }

    /** camt.054 with these entries. */
    static String notification(String bank, String totals, String entries) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>N1</MsgId><CreDtTm>2019-01-29T09:00:00+07:00</CreDtTm></GrpHdr>
                <Ntfctn><Id>1</Id><Acct><Id><Othr><Id>APBN-BPNT-2019</Id></Othr></Id><Ccy>IDR</Ccy>
                <Svcr><FinInstnId><Othr><Id>%s</Id></Othr></FinInstnId></Svcr></Acct>%s%s</Ntfctn>
                </BkToCstmrDbtCdtNtfctn></Document>""".formatted(bank, totals, entries);
    }

    /** One booked entry of one payment; {@code direction} is DBIT or CRDT, {@code more} follows it, such as a return reason. */
    static String entry(String payment, String amount, String direction, String reference, String more) {
        return """
                <Ntry><Amt Ccy="IDR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><ValDt><Dt>2019-01-29</Dt></ValDt>
                <AcctSvcrRef>%s</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>%s</TxDtls></NtryDtls></Ntry>
                """.formatted(amount, direction, reference, id(payment), more);
    }

    static String fee(String amount, String reference) {
        return """
                <Ntry><Amt Ccy="IDR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><ValDt><Dt>2019-01-29</Dt></ValDt>
                <AcctSvcrRef>%s</AcctSvcrRef><BkTxCd/></Ntry>
                """.formatted(amount, reference);
    }
}
