package id.salur.disbursement.channel;

import id.salur.platform.crypto.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes the file that a bank reads, in slices, so that memory stays flat whatever the batch's size. */
@ApplicationScoped
class BatchFile {
    static final String HEADER = "batch_id,payment_id,account_number,open_account,amount";
    private static final int SLICE = 5000;

    private final Jdbi jdbi;
    private final FieldCipher cipher;

    BatchFile(Jdbi jdbi, FieldCipher cipher) {
        this.jdbi = jdbi;
        this.cipher = cipher;
    }

    private record Line(UUID id, byte[] number, boolean openAccount, long amount) {}

    void write(UUID batch, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.write(HEADER + "\n");
        UUID after = new UUID(0, 0);
        List<Line> slice = slice(batch, after);
        while (!slice.isEmpty()) {
            for (Line line : slice) {
                csv.write(batch + "," + line.id() + "," + number(line) + "," + line.openAccount() + "," + line.amount()
                        + "\n");
                after = line.id();
            }
            slice = slice(batch, after);
        }
        csv.flush();
    }

    private String number(Line line) {
        return line.openAccount() || line.number() == null ? "" : cipher.decrypt(line.number());
    }

    private List<Line> slice(UUID batch, UUID after) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select p.id, a.number, p.open_account, p.amount from payment p
                        left join family_account a on a.family_id = p.family_id and a.bank = p.bank
                        where p.batch_id = :batch and p.id > :after order by p.id limit :limit""")
                .bind("batch", batch)
                .bind("after", after)
                .bind("limit", SLICE)
                .mapTo(Line.class)
                .list());
    }
}
