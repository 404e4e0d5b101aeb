package id.salur.disbursement.channel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.fundaccount.AccountIdentity;
import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.BatchPart;
import id.salur.platform.money.Rupiah;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A message of more than 100 MB is written as its payments are read. */
class BatchMessageTest {
    private static final int PAYMENTS = 500_000;
    private static final int HELD_BACK = 1 << 16;

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            bytes += length;
        }
    }

    private final Counted out = new Counted();

    private final class Lines extends BatchLines {
        Lines() {
            super(null, null, null, null);
        }

        @Override
        Head head(Batch batch, BatchPart part) {
            return new Head(
                    PAYMENTS,
                    new Rupiah(1),
                    LocalDate.of(2019, 1, 25),
                    new AccountIdentity("032901000123301", "RPKBUNP PKH 2019"),
                    new PaymentTerms.Terms("SSBE", "DEBT"));
        }

        @Override
        void each(Batch batch, BatchPart part, Sink sink) throws IOException {
            for (int i = 1; i <= PAYMENTS; i++) {
                sink.line(new Line(new UUID(1, i), new UUID(2, i), "Warga 1", "003401000123", false, 600_000));
                assertTrue(out.bytes > i * 200L - HELD_BACK, "held back at " + i);
            }
        }
    }

    @Test
    void aFileOfMoreThanAHundredMegabytesIsStreamed() throws IOException {
        Batch batch = new Batch(new UUID(0, 1), new UUID(0, 2), "53.15", "BRI", PAYMENTS, new Rupiah(1), "RELEASED");
        new BatchMessage(new Lines()).write(batch, BatchPart.PAYMENTS, out);
        assertTrue(out.bytes > 100_000_000, "only " + out.bytes + " bytes");
    }
}
