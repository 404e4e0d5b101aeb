package id.salur.disbursement.bankfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.iso.FullMessage;
import id.salur.disbursement.iso.MessageVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages of every version in which every element is filled are read. */
class EveryElementTest {
    private static final Map<String, String> TEXTS = new HashMap<>(Map.of(
            "EndToEndId", "00000000000040008000000000000010",
            "OrgnlEndToEndId", "00000000000040008000000000000010",
            "OrgnlMsgId", "0000000000004000800000000000b001",
            "TxSts", "RJCT",
            "GrpSts", "PART",
            "PmtInfSts", "PART",
            "Sts", "BOOK",
            "Id", "ACCOUNT-1",
            "IBAN", "ACCOUNT-1",
            "NbOfNtries", "1"));

    @ParameterizedTest
    @EnumSource
    void isRead(MessageVersion version) {
        String[] id = version.id().split("\\.001", -1);
        assertTrue(MessageVersion.ALL.contains(id[0] + ".001") && MessageVersion.ALL.contains(id[1]), version::id);
        TEXTS.put("OrgnlNbOfTxs", "1");
        TEXTS.put("NbOfTxs", "1");
        TEXTS.put("Ccy", "IDR");
        TEXTS.put("AcctSvcrRef", "REF 1");
        TEXTS.put("MsgId", "M-1");
        ReadFile read = ReadFile.of(oneCredit(FullMessage.of(version, TEXTS)));
        assertEquals("", read.refusal());
        assertEquals(version.id(), read.head.version());
        assertTrue(read.summary.lines() + read.summary.notFinal() > 0);
    }

    /** The generated entry is a credit. */
    private static String oneCredit(String message) {
        return Pattern.compile("<TtlDbtNtries>.*?</TtlDbtNtries>", Pattern.DOTALL)
                .matcher(message)
                .replaceAll(totals -> totals.group().replace(">1<", ">0<"));
    }
}
