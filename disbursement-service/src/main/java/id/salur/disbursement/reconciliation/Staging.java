package id.salur.disbursement.reconciliation;

import id.salur.disbursement.bankfile.BankFileHead;
import id.salur.disbursement.bankfile.BankFileReader;
import id.salur.disbursement.bankfile.BankFileSink;
import id.salur.disbursement.bankfile.BankLine;
import id.salur.disbursement.bankfile.OriginalFile;
import id.salur.disbursement.payee.AccountNumbers;
import id.salur.disbursement.payee.BankReasons;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Sha256;
import id.salur.platform.sql.CopyIn;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Streams a file into the staging table, in flat memory. */
@ApplicationScoped
class Staging {
    private static final String TARGET =
            "result_staging (file_id, line_no, row_no, type, scope, payment_id, batch_id, part, status, amount,"
                    + " told_count, reason, reason_code, reason_text, value_date, bank_reference, account_number, account_hash)";

    private final BankFileReader reader;
    private final FieldCipher cipher;
    private final AccountNumbers numbers;
    private final Clock clock;
    private final BankReasons reasons;

    Staging(BankFileReader reader, BankReasons reasons, FieldCipher cipher, AccountNumbers numbers, Clock clock) {
        this.reader = reader;
        this.reasons = reasons;
        this.cipher = cipher;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What was read: the hash is of the file's bytes. */
    record Staged(BankFileHead head, byte[] sha256, int lines, boolean cameBack, boolean sums) {}

    /** The sink sees everything first, and may refuse it; head and original file before the connection is busy with lines. */
    Staged stage(Handle h, UUID file, InputStream body, BankFileSink check) {
        MessageDigest digest = Sha256.digest();
        DigestInputStream digested = new DigestInputStream(body, digest);
        try (Copying copying = new Copying(h, file, check)) {
            int lines = reader.read(digested, copying).lines();
            copying.finish();
            drain(digested);
            return new Staged(copying.head, digest.digest(), lines, copying.cameBack, copying.sums);
        }
    }

    /** A reader may stop at the end of the document; the hash is of all bytes. */
    private static void drain(InputStream in) {
        try {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void clear(Handle h, UUID file) {
        h.createUpdate("delete from result_staging where file_id = :file")
                .bind("file", file)
                .execute();
    }

    private final class Copying implements BankFileSink, AutoCloseable {
        private final Handle handle;
        private final UUID file;
        private final BankFileSink check;
        private final LocalDate today = JakartaDay.today(clock);
        private CopyIn copy;
        private BankFileHead head;
        private boolean cameBack;
        private boolean sums;

        Copying(Handle handle, UUID file, BankFileSink check) {
            this.handle = handle;
            this.file = file;
            this.check = check;
        }

        @Override
        public void head(BankFileHead read) {
            check.head(read);
            head = read;
        }

        @Override
        public void original(OriginalFile original) {
            check.original(original);
        }

        @Override
        public void line(BankLine line) {
            check.line(line);
            if (copy == null) {
                copy = CopyIn.into(handle, TARGET);
            }
            cameBack |= line.kind() == BankLine.Kind.RETURNED || line.kind() == BankLine.Kind.REVERSED;
            sums |= line.scope() == BankLine.Scope.BATCH;
            copy.row(
                    file,
                    line.number(),
                    line.row(),
                    head.type(),
                    line.scope(),
                    line.payment(),
                    line.batch(),
                    line.part(),
                    line.kind(),
                    line.amount(),
                    line.count(),
                    reason(line),
                    line.reasonCode(),
                    line.reasonText(),
                    day(line),
                    line.reference(),
                    line.account() == null ? null : cipher.encrypt(line.account()),
                    numbers.hash(line.account()));
        }

        /** Our word for what the bank gives as the reason; null where there is nothing to give a reason for. */
        private String reason(BankLine line) {
            return line.kind() == BankLine.Kind.PAID || line.kind() == BankLine.Kind.CHARGE
                    ? null
                    : reasons.of(line.reasonCode());
        }

        /** Money that was booked left the account, even if its value day is the next working day. */
        private LocalDate day(BankLine line) {
            boolean ahead = line.payment() != null && line.day().isAfter(today) && line.booked() != null;
            return ahead && !line.booked().isAfter(today) ? line.booked() : line.day();
        }

        void finish() {
            if (copy != null) {
                copy.finish();
            }
        }

        @Override
        public void close() {
            if (copy != null) {
                copy.close();
            }
        }
    }
}
