package id.salur.launcher.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged service takes a message of every version that it reads, with every element filled: what its tests have on their class
 * path and the package has not would show here.
 */
@ExtendWith(SharedStack.class)
class EveryMessageIT {
    private static final String AREA = "53.15";
    private static final String ACCOUNT = "APBN-2021-PKH";
    private static final Path SERVICE = Path.of(System.getProperty("salur.root", ".."), "disbursement-service");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningStack stack;

    @TempDir
    Path folder;

    EveryMessageIT(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void everyVersionIsTaken() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, String> messages = FullMessages.of(SERVICE, texts(ACCOUNT));
        assertTrue(messages.size() >= 18, messages.keySet()::toString);
        for (Map.Entry<String, String> message : messages.entrySet()) {
            HttpResponse<String> answer = send(message);
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() != 201 || body.path("lines").asInt() == 0) {
                wrong.add(message.getKey() + " " + answer.statusCode() + " " + answer.body());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aStatementOfAnotherAccountIsRefusedByName() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> message :
                FullMessages.of(SERVICE, texts("ACCOUNT-1")).entrySet()) {
            HttpResponse<String> answer = send(message);
            String refusal = JSON.readTree(answer.body()).path("type").asText();
            boolean camt = message.getKey().startsWith("camt");
            if (camt && !refusal.equals("/errors/statement-of-another-account")) {
                wrong.add(message.getKey() + " " + answer.statusCode() + " " + answer.body());
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Its own id is that of its version, the bank of the account is the sender's, and the generated entry is a credit that is booked. */
    private HttpResponse<String> send(Map.Entry<String, String> message) throws IOException, InterruptedException {
        String named = message.getValue().replace("<MsgId>M-1<", "<MsgId>" + message.getKey() + "<");
        String ofBank = within("Svcr|DbtrAgt", named, ">[^<>]+</Id>", ">BRI</Id>");
        String booked = within("Sts", ofBank, ">[^<>]+</Cd>", ">BOOK</Cd>");
        String text = within("TtlDbtNtries", booked, ">1<", ">0<");
        return stack.statement(AREA, "BRI", ResultUpload.XML, UUID.randomUUID().toString())
                .send(Files.writeString(folder.resolve(message.getKey() + ".xml"), text));
    }

    private static String within(String element, String message, String what, String by) {
        return Pattern.compile("<(" + element + ")>.*?</\\1>", Pattern.DOTALL)
                .matcher(message)
                .replaceAll(found -> found.group().replaceAll(what, by));
    }

    private static Map<String, String> texts(String account) {
        Map<String, String> texts = new HashMap<>();
        for (String id : List.of("EndToEndId", "OrgnlEndToEndId", "OrgnlMsgId")) {
            texts.put(id, "00000000000040008000000000000010");
        }
        texts.put("TxSts", "RJCT");
        texts.put("GrpSts", "PART");
        texts.put("PmtInfSts", "PART");
        texts.put("Sts", "BOOK");
        texts.put("Id", account);
        texts.put("IBAN", account);
        texts.put("Ccy", "IDR");
        texts.put("AcctSvcrRef", "REF 1");
        texts.put("MsgId", "M-1");
        for (String one : List.of("OrgnlNbOfTxs", "NbOfTxs", "NbOfNtries")) {
            texts.put(one, "1");
        }
        return texts;
    }
}
