package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.Paths;
import java.util.List;

/** What is wanted of a pain.002, wherever a version has it. */
enum StatusField {
    HEAD,
    MESSAGE_ID,
    CREATED,
    BANK,
    BIC,
    GROUP,
    INFORMATION,
    TRANSACTION,
    ID,
    COUNT,
    SUM,
    STATUS,
    REASON_CODE,
    REASON_TEXT,
    END_TO_END,
    INSTRUCTION,
    ACCEPTED,
    EFFECTIVE,
    SERVICER_REFERENCE,
    CLEARING_REFERENCE,
    SETTLED,
    INSTRUCTED,
    SETTLED_ON,
    ACCOUNT;

    static final Paths<StatusField> PATHS = paths();

    private static Paths<StatusField> paths() {
        Paths<StatusField> paths = new Paths<>();
        paths.add("GrpHdr", HEAD)
                .add("GrpHdr/MsgId", MESSAGE_ID)
                .add("GrpHdr/CreDtTm", CREATED)
                .add("GrpHdr/DbtrAgt/FinInstnId/Othr/Id", BANK)
                .add("GrpHdr/DbtrAgt/FinInstnId/BIC", BIC)
                .add("GrpHdr/DbtrAgt/FinInstnId/BICFI", BIC);
        String information = "OrgnlPmtInfAndSts";
        String transaction = information + "/TxInfAndSts";
        level(paths, "OrgnlGrpInfAndSts", GROUP, "OrgnlMsgId", "GrpSts");
        level(paths, information, INFORMATION, "OrgnlPmtInfId", "PmtInfSts");
        level(paths, transaction, TRANSACTION, null, "TxSts");
        transaction(paths, transaction);
        return paths;
    }

    private static void level(Paths<StatusField> paths, String at, StatusField level, String id, String status) {
        paths.add(at, level)
                .add(at + "/" + status, STATUS)
                .add(at + "/StsRsnInf/Rsn/Cd", REASON_CODE)
                .add(at + "/StsRsnInf/Rsn/Prtry", REASON_CODE)
                .add(at + "/StsRsnInf/AddtlInf", REASON_TEXT);
        if (id != null) {
            paths.add(at + "/" + id, ID).add(at + "/OrgnlNbOfTxs", COUNT).add(at + "/OrgnlCtrlSum", SUM);
        }
    }

    private static void transaction(Paths<StatusField> paths, String at) {
        paths.add(at + "/OrgnlEndToEndId", END_TO_END)
                .add(at + "/OrgnlInstrId", INSTRUCTION)
                .add(at + "/AccptncDtTm", ACCEPTED)
                .add(at + "/FctvIntrBkSttlmDt/Dt", EFFECTIVE)
                .add(at + "/FctvIntrBkSttlmDt/DtTm", EFFECTIVE)
                .add(at + "/AcctSvcrRef", SERVICER_REFERENCE)
                .add(at + "/ClrSysRef", CLEARING_REFERENCE)
                .add(at + "/OrgnlTxRef/IntrBkSttlmAmt", SETTLED)
                .add(at + "/OrgnlTxRef/Amt/InstdAmt", INSTRUCTED)
                .add(at + "/OrgnlTxRef/IntrBkSttlmDt", SETTLED_ON);
        for (String account : List.of("IBAN", "Othr/Id")) {
            paths.add(at + "/OrgnlTxRef/CdtrAcct/Id/" + account, ACCOUNT);
        }
    }
}
