package id.salur.disbursement.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.bankfile.BankFileReader;
import id.salur.disbursement.channel.Batch;
import id.salur.disbursement.payee.BankReasons;
import id.salur.platform.money.Rupiah;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A message of more than 100 MB is read entry by entry: what is not needed yet is not even taken from the stream. */
class MessageFileTest {
    private static final int TRANSACTIONS = 16_000;
    private static final long AHEAD = 1 << 16;

    private final UUID id = new UUID(0, 1);
    private final AtomicLong taken = new AtomicLong();

    /** A rejection with 7 kB of explanation. */
    private static String transaction(int number) {
        return Messages.rejected(new UUID(1, number).toString(), "AC04")
                .replace("</Rsn>", "</Rsn>" + ("<AddtlInf>" + "x".repeat(105) + "</AddtlInf>").repeat(57));
    }

    /** Makes the message while it is read. */
    private final class Message extends InputStream {
        private InputStream piece = InputStream.nullInputStream();
        private int made;

        private InputStream next() {
            int next = made++;
            String text = next == 0
                    ? Messages.statusHead(id.toString(), "")
                    : next > TRANSACTIONS ? Messages.statusTail() : transaction(next);
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = piece.read(buffer, from, length);
            while (count < 0 && made < TRANSACTIONS + 2) {
                piece = next();
                count = piece.read(buffer, from, length);
            }
            taken.addAndGet(Math.max(count, 0));
            return count;
        }
    }

    @Test
    void aFileOfMoreThanAHundredMegabytesIsStreamed() {
        Batch batch = new Batch(id, new UUID(0, 2), "53.15", "BRI", TRANSACTIONS, new Rupiah(1), "RELEASED");
        long each = transaction(1).length();
        int lines = new BankAnswer(new BankFileReader(), null, new BankReasons(null, null)).read(new Message(), batch, line -> {
            assertEquals(new UUID(1, line.number()), line.paymentId());
            assertTrue(taken.get() < line.number() * each + AHEAD, "read ahead at line " + line.number());
        });
        assertEquals(TRANSACTIONS, lines);
        assertTrue(taken.get() > 100_000_000, "only " + taken.get() + " bytes");
    }
}
