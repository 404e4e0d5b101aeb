package id.salur.registry.intake;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.crypto.Seal;
import id.salur.platform.crypto.Sha256;
import id.salur.platform.sql.CopyIn;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.Rejects;
import id.salur.platform.table.TableHead;
import id.salur.platform.table.TableReader;
import id.salur.platform.table.TableRow;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.family.NewMember;
import id.salur.registry.person.Nik;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Streams the file into a temporary table by COPY; numbers are encrypted and hashed on the way and never stored in clear, and each row is sealed whole, in case it is refused. */
@ApplicationScoped
class Staging {
    private final FieldCipher cipher;
    private final FieldHash hash;
    private final Seal seal;
    private final Rejects rejects;
    private final Clock clock;

    Staging(FieldCipher cipher, FieldHash hash, Seal seal, Rejects rejects, Clock clock) {
        this.cipher = cipher;
        this.seal = seal;
        this.hash = hash;
        this.rejects = rejects;
        this.clock = clock;
    }

    /** A file that was read; {@code sha256} is of all its bytes. */
    record Staged(TableHead head, byte[] sha256) {}

    Staged fill(Handle h, InputStream body, Mapping mapping, DateOrder dates) {
        h.execute(ImportSql.ROWS);
        DigestInputStream file = new DigestInputStream(body, Sha256.digest());
        try (CopyIn copy = CopyIn.into(h, "import_row")) {
            Writer writer = new Writer(copy, mapping, JakartaDay.today(clock));
            TableHead head = new TableReader(mapping.columns(), dates, mapping.sheet())
                    .read(file, writer::row)
                    .head();
            copy.finish();
            index(h);
            if (!mapping.tells("recipient") && mapping.kind() == ProfileKind.FAMILIES) {
                h.execute(ImportSql.RECIPIENTS);
            }
            return new Staged(head, file.getMessageDigest().digest());
        }
    }

    private static void index(Handle h) {
        h.execute("create index on import_row (family_no)");
        h.execute("analyze import_row");
    }

    /** A part of a file that was kept: its families from one number, exclusive, to another. */
    static void part(Handle h, UUID id, int from, int to) {
        h.execute(ImportSql.ROWS);
        h.createUpdate(StageSql.PART)
                .bind("id", id)
                .bind("from", from)
                .bind("to", to)
                .execute();
        index(h);
    }

    /** A name with control characters is a fault already and cannot be stored. */
    private static String storable(String name) {
        return name.chars().anyMatch(Character::isISOControl) ? null : name;
    }

    /** Numbers families as they come: a new KK number is a new family. */
    private final class Writer {
        private final CopyIn copy;
        private final Mapping mapping;
        private final boolean tellsRecipient;
        private final boolean facts;
        private final LocalDate today;
        private String kk = "";
        private byte[] kkHash;
        private byte[] kkCipher;
        private int family;

        Writer(CopyIn copy, Mapping mapping, LocalDate today) {
            this.copy = copy;
            this.mapping = mapping;
            this.tellsRecipient = mapping.tells("recipient");
            this.facts = mapping.kind() == ProfileKind.FACTS;
            this.today = today;
        }

        /** Where the file does not say who receives the money, anybody may, and is known by a sealed name already. */
        private boolean mayReceive(NewMember m) {
            return m.recipient() || !tellsRecipient;
        }

        void row(TableRow row) {
            ImportRow in = ImportRow.of(row, mapping, today);
            if (facts || family == 0 || !in.kk().equals(kk)) {
                family++;
                kk = in.kk();
                kkHash = in.kkReadable() ? hash.of(kk) : null;
                kkCipher = in.kkReadable() ? cipher.encrypt(kk) : null;
            }
            NewMember m = in.asMember();
            boolean readable = in.nikReadable();
            copy.row(
                    row.line(),
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
                    in.faults(),
                    in.doubt(),
                    rejects.seal(row),
                    mayReceive(m) && storable(m.name()) != null ? seal.seal(m.name()) : null,
                    m.birthDate() == null || m.sex() == null
                            ? null
                            : seal.seal(m.person().birth()));
        }
    }
}
