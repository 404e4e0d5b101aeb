package id.salur.registry.intake;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.crypto.Sha256;
import id.salur.platform.csv.StrictCsv;
import id.salur.platform.sql.CopyIn;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.family.NewMember;
import id.salur.registry.family.Nik;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Streams the file into a temporary table by COPY; numbers are encrypted and hashed on the way and never stored in clear. */
@ApplicationScoped
class Staging {
    private final FieldCipher cipher;
    private final FieldHash hash;
    private final Clock clock;

    Staging(FieldCipher cipher, FieldHash hash, Clock clock) {
        this.cipher = cipher;
        this.hash = hash;
        this.clock = clock;
    }

    /** Answers the SHA-256 of the whole file. */
    byte[] fill(Handle h, InputStream body) {
        h.execute("""
                create temp table import_row (
                    row_no int, family_no int, kk_hash bytea, kk_cipher bytea, nik_hash bytea, nik_cipher bytea, nik_district text collate "C",
                    name text, sex text, birth_date date, relation text, recipient boolean, village text collate "C", desil smallint, school_level text,
                    pregnant_until date, severe_disability boolean, employment text, programmes text, faults text) on commit drop""");
        DigestInputStream file = new DigestInputStream(body, Sha256.digest());
        try (CopyIn copy = CopyIn.into(h, "import_row")) {
            Writer writer = new Writer(copy, JakartaDay.today(clock));
            StrictCsv.read(file, ImportRow.HEADER, row -> writer.row(row.fields()));
            copy.finish();
            h.execute("create index on import_row (family_no)");
            h.execute("analyze import_row");
            return file.getMessageDigest().digest();
        }
    }

    /** A name with control characters is a fault already and cannot be stored. */
    private static String storable(String name) {
        return name.chars().anyMatch(Character::isISOControl) ? null : name;
    }

    /** Numbers families as they come: a new KK number is a new family. */
    private final class Writer {
        private final CopyIn copy;
        private final LocalDate today;
        private String kk = "";
        private byte[] kkHash;
        private byte[] kkCipher;
        private int family;
        private int row;

        Writer(CopyIn copy, LocalDate today) {
            this.copy = copy;
            this.today = today;
        }

        void row(List<String> fields) {
            ImportRow in = ImportRow.of(fields, today);
            if (row == 0 || !in.kk().equals(kk)) {
                family++;
                kk = in.kk();
                kkHash = in.kkReadable() ? hash.of(kk) : null;
                kkCipher = in.kkReadable() ? cipher.encrypt(kk) : null;
            }
            row++;
            NewMember m = in.member();
            boolean readable = in.nikReadable();
            copy.row(
                    row,
                    family,
                    kkHash,
                    kkCipher,
                    readable ? hash.of(m.nik()) : null,
                    readable ? cipher.encrypt(m.nik()) : null,
                    readable ? Nik.district(m.nik()) : null,
                    storable(m.name()),
                    m.sex(),
                    m.birthDate(),
                    m.relation(),
                    m.recipient(),
                    in.village(),
                    in.desil(),
                    m.schoolLevel(),
                    m.pregnantUntil(),
                    m.severeDisability(),
                    m.employment(),
                    in.programmes(),
                    in.faults());
        }
    }
}
