package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.MessageReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file whose beginning was looked at. */
final class BankFile {
    private static final int LOOK = 64;

    /** Bytes of byte order marks. */
    private static final String MARK = "\u00ef\u00bb\u00bf\u00fe\u00ff";

    private final String start;
    private final InputStream bytes;
    private final MessageReader message;

    private BankFile(String start, InputStream bytes, MessageReader message) {
        this.start = start;
        this.bytes = bytes;
        this.message = message;
    }

    /** An XML file that is no message in a version that is read is refused with what is read. */
    static BankFile open(InputStream in) {
        PushbackInputStream file = new PushbackInputStream(in, LOOK);
        String start = start(file);
        return new BankFile(start, file, isXml(start) ? MessageReader.open(file) : null);
    }

    /** Its first signs, at most 64, each byte one, for a format that is known by them. */
    String start() {
        return start;
    }

    /** Whether it is this ISO 20022 message, such as {@code camt.053}, in any version that is read. */
    boolean isMessage(String name) {
        return message != null && message.version().message().equals(name);
    }

    /** What reads it as a message. */
    MessageReader message() {
        return message;
    }

    /** All of it, if it is no message. */
    InputStream bytes() {
        return bytes;
    }

    private static String start(PushbackInputStream file) {
        try {
            byte[] start = new byte[LOOK];
            int length = file.readNBytes(start, 0, LOOK);
            file.unread(start, 0, length);
            return new String(start, 0, length, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** XML in any encoding has {@code <} as its first sign, after a byte order mark and blanks; a file of nothing is read as XML. */
    private static boolean isXml(String start) {
        return start.chars()
                .filter(sign -> sign > ' ' && MARK.indexOf(sign) < 0)
                .mapToObj(sign -> sign == '<')
                .findFirst()
                .orElse(true);
    }
}
