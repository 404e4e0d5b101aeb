package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.Paths;
import java.util.List;

/** What is wanted of a camt.052, camt.053 or camt.054, wherever a version has it. */
enum StatementField {
    MESSAGE_ID,
    STATEMENT,
    CREATED,
    FROM,
    TO,
    ACCOUNT,
    IDENTIFIER,
    CURRENCY,
    BANK,
    BIC,
    ALL_COUNT,
    ALL_SUM,
    DEBIT_COUNT,
    DEBIT_SUM,
    CREDIT_COUNT,
    CREDIT_SUM,
    ENTRY,
    AMOUNT,
    DIRECTION,
    REVERSAL,
    BOOKED,
    BOOKING_DAY,
    VALUE_DAY,
    REFERENCE,
    BANK_CODE,
    CHARGES,
    CHARGE,
    CHARGE_TOTAL,
    CHARGE_AMOUNT,
    CHARGE_DIRECTION,
    CHARGE_INCLUDED,
    DETAILS,
    BATCH_NAME,
    BATCH_COUNT,
    BATCH_AMOUNT,
    TRANSACTION,
    TX_NAME,
    TX_REFERENCE,
    TX_END_TO_END,
    TX_INSTRUCTION,
    TX_AMOUNT,
    TX_DIRECTION,
    TX_BOOKED_AMOUNT,
    TX_INSTRUCTED_AMOUNT,
    TX_BANK_CODE,
    TX_ACCOUNT,
    TX_RETURN,
    TX_REASON_CODE,
    TX_REASON_TEXT;

    static final Paths<StatementField> PATHS = paths();

    private static Paths<StatementField> paths() {
        Paths<StatementField> paths = new Paths<StatementField>().add("GrpHdr/MsgId", MESSAGE_ID);
        for (String statement : List.of("Rpt", "Stmt", "Ntfctn")) {
            statement(paths, statement);
            entry(paths, statement + "/Ntry");
            details(paths, statement + "/Ntry/NtryDtls");
            transaction(paths, statement + "/Ntry/NtryDtls/TxDtls");
        }
        return paths;
    }

    private static void statement(Paths<StatementField> paths, String at) {
        String totals = at + "/TxsSummry/";
        paths.add(at, STATEMENT)
                .add(at + "/CreDtTm", CREATED)
                .add(at + "/FrToDt/FrDtTm", FROM)
                .add(at + "/FrToDt/ToDtTm", TO)
                .add(at + "/Acct", ACCOUNT)
                .add(at + "/Acct/Id/IBAN", IDENTIFIER)
                .add(at + "/Acct/Id/Othr/Id", IDENTIFIER)
                .add(at + "/Acct/Ccy", CURRENCY)
                .add(at + "/Acct/Svcr/FinInstnId/Othr/Id", BANK)
                .add(at + "/Acct/Svcr/FinInstnId/BIC", BIC)
                .add(at + "/Acct/Svcr/FinInstnId/BICFI", BIC)
                .add(totals + "TtlNtries/NbOfNtries", ALL_COUNT)
                .add(totals + "TtlNtries/Sum", ALL_SUM)
                .add(totals + "TtlDbtNtries/NbOfNtries", DEBIT_COUNT)
                .add(totals + "TtlDbtNtries/Sum", DEBIT_SUM)
                .add(totals + "TtlCdtNtries/NbOfNtries", CREDIT_COUNT)
                .add(totals + "TtlCdtNtries/Sum", CREDIT_SUM);
    }

    private static void entry(Paths<StatementField> paths, String at) {
        paths.add(at, ENTRY)
                .add(at + "/Amt", AMOUNT)
                .add(at + "/CdtDbtInd", DIRECTION)
                .add(at + "/RvslInd", REVERSAL)
                .add(at + "/Sts", BOOKED)
                .add(at + "/Sts/Cd", BOOKED)
                .add(at + "/BookgDt/Dt", BOOKING_DAY)
                .add(at + "/BookgDt/DtTm", BOOKING_DAY)
                .add(at + "/ValDt/Dt", VALUE_DAY)
                .add(at + "/ValDt/DtTm", VALUE_DAY)
                .add(at + "/AcctSvcrRef", REFERENCE)
                .add(at + "/BkTxCd/Domn/Fmly/SubFmlyCd", BANK_CODE);
        charges(paths, at + "/Chrgs");
    }

    /** Up to .03 each charge repeats the element, from .04 on it is a record in it. */
    private static void charges(Paths<StatementField> paths, String at) {
        paths.add(at, CHARGES).add(at + "/TtlChrgsAndTaxAmt", CHARGE_TOTAL).add(at + "/Rcrd", CHARGE);
        for (String record : List.of(at, at + "/Rcrd")) {
            paths.add(record + "/Amt", CHARGE_AMOUNT)
                    .add(record + "/CdtDbtInd", CHARGE_DIRECTION)
                    .add(record + "/ChrgInclInd", CHARGE_INCLUDED);
        }
    }

    private static void details(Paths<StatementField> paths, String at) {
        paths.add(at, DETAILS)
                .add(at + "/Btch/MsgId", BATCH_NAME)
                .add(at + "/Btch/PmtInfId", BATCH_NAME)
                .add(at + "/Btch/NbOfTxs", BATCH_COUNT)
                .add(at + "/Btch/TtlAmt", BATCH_AMOUNT);
    }

    private static void transaction(Paths<StatementField> paths, String at) {
        paths.add(at, TRANSACTION)
                .add(at + "/Refs/MsgId", TX_NAME)
                .add(at + "/Refs/PmtInfId", TX_NAME)
                .add(at + "/Refs/AcctSvcrRef", TX_REFERENCE)
                .add(at + "/Refs/EndToEndId", TX_END_TO_END)
                .add(at + "/Refs/InstrId", TX_INSTRUCTION)
                .add(at + "/Amt", TX_AMOUNT)
                .add(at + "/CdtDbtInd", TX_DIRECTION)
                .add(at + "/AmtDtls/TxAmt/Amt", TX_BOOKED_AMOUNT)
                .add(at + "/AmtDtls/InstdAmt/Amt", TX_INSTRUCTED_AMOUNT)
                .add(at + "/BkTxCd/Domn/Fmly/SubFmlyCd", TX_BANK_CODE)
                .add(at + "/RltdPties/CdtrAcct/Id/IBAN", TX_ACCOUNT)
                .add(at + "/RltdPties/CdtrAcct/Id/Othr/Id", TX_ACCOUNT)
                .add(at + "/RtrInf", TX_RETURN)
                .add(at + "/RtrInf/Rsn/Cd", TX_REASON_CODE)
                .add(at + "/RtrInf/Rsn/Prtry", TX_REASON_CODE)
                .add(at + "/RtrInf/AddtlInf", TX_REASON_TEXT);
        charges(paths, at + "/Chrgs");
    }
}
