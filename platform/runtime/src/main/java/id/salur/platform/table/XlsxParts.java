package id.salur.platform.table;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The parts of an XLSX file, held packed in memory and never on a disk, and unpacked as they are read. What is much larger unpacked
 * than a spreadsheet makes it, or larger than any table, is refused while it is read: what the file says of its sizes is not believed.
 */
final class XlsxParts {
    /** Bytes of a file; more comes as CSV, which has no limit. */
    static final int LARGEST_FILE = 32 << 20;

    private static final int MOST_PARTS = 1000;
    private static final long LARGEST_UNPACKED = 256L << 20;
    private static final int MOST_TIMES = 150;

    /** XML elements of all parts that are read, each time they are read: their number is the work, whatever their size. */
    private static final int MOST_ELEMENTS = 10_000_000;

    /** Bytes of a part from which on its ratio is looked at. */
    private static final long SMALL = 1 << 20;

    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LOCAL_ENTRY = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;

    private final ByteBuffer file;
    private final Map<String, Part> parts = new HashMap<>();
    private long unpacked;
    private int elements;

    private record Part(int offset, int packed, int method) {}

    private XlsxParts(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** 400 {@code xlsx-limit}, or {@code xlsx-malformed} for what is no ZIP of parts. */
    static XlsxParts read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw limit("bytes", LARGEST_FILE);
        }
        XlsxParts parts = new XlsxParts(bytes);
        try {
            parts.readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw malformed(e);
        }
        return parts;
    }

    /** Whether a file of Microsoft's older container holds a workbook behind a password. */
    static boolean isEncrypted(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE);
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    static Problem malformed(Exception cause) {
        Problem problem = Problem.of(ProblemType.XLSX_MALFORMED);
        problem.initCause(cause);
        return problem;
    }

    static Problem limit(String of, long most) {
        return Problem.of(ProblemType.XLSX_LIMIT).with("of", of).with("limit", most);
    }

    private void readDirectory() {
        int end = file.limit() - END_SIZE;
        while (file.getInt(end) != DIRECTORY_END) {
            end--;
        }
        int entries = Short.toUnsignedInt(file.getShort(end + 10));
        if (entries > MOST_PARTS) {
            throw limit("parts", MOST_PARTS);
        }
        int at = file.getInt(end + 16);
        for (int i = 0; i < entries; i++) {
            at = readEntry(at);
        }
    }

    private int readEntry(int at) {
        if (file.getInt(at) != DIRECTORY_ENTRY) {
            throw new IllegalArgumentException("no entry of the directory");
        }
        if ((file.getShort(at + 8) & 1) != 0) {
            throw Problem.of(ProblemType.XLSX_ENCRYPTED);
        }
        int nameLength = Short.toUnsignedInt(file.getShort(at + 28));
        String name = new String(file.array(), at + ENTRY_SIZE, nameLength, StandardCharsets.UTF_8);
        int local = file.getInt(at + 42);
        if (file.getInt(local) != LOCAL_ENTRY) {
            throw new IllegalArgumentException("no entry");
        }
        int offset = local
                + LOCAL_SIZE
                + Short.toUnsignedInt(file.getShort(local + 26))
                + Short.toUnsignedInt(file.getShort(local + 28));
        Part part = new Part(offset, file.getInt(at + 20), file.getShort(at + 10));
        if (part.packed() < 0 || offset > file.limit() - part.packed()) {
            throw new IllegalArgumentException("entry outside the file");
        }
        parts.put(key(name), part);
        return at
                + ENTRY_SIZE
                + nameLength
                + Short.toUnsignedInt(file.getShort(at + 30))
                + Short.toUnsignedInt(file.getShort(at + 32));
    }

    static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Unpacks a part while it is read. */
    InputStream open(String name) {
        Part part = parts.get(key(name));
        if (part == null || (part.method() != 0 && part.method() != 8)) {
            throw malformed(new IOException("no part " + name));
        }
        InputStream packed = new ByteArrayInputStream(file.array(), part.offset(), part.packed());
        return new Bounded(part.method() == 0 ? packed : new Unpacking(packed), part.packed());
    }

    /** Frees the memory outside the heap when it is closed. */
    private static final class Unpacking extends InflaterInputStream {
        Unpacking(InputStream packed) {
            super(packed, new Inflater(true), 1 << 13);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    private static void refuseTimes(long unpacked, long packed) {
        if (unpacked > SMALL && unpacked / MOST_TIMES > packed) {
            throw limit("times", MOST_TIMES);
        }
    }

    /** Reads the elements of a part. No document type, no entities from elsewhere: a workbook has neither. */
    XMLStreamReader xml(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new Counted(factory.createXMLStreamReader(part));
    }

    private final class Counted extends StreamReaderDelegate {
        Counted(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++elements > MOST_ELEMENTS) {
                throw limit("elements", MOST_ELEMENTS);
            }
            return event;
        }
    }

    private final class Bounded extends FilterInputStream {
        private final long packed;
        private long count;
        private long sinceTag;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            if (read > 0) {
                count(read);
                int last = from + read - 1;
                while (last >= from && buffer[last] != '<') {
                    last--;
                }
                sinceTag = last < from ? sinceTag + read : from + read - 1 - last;
                if (sinceTag > SMALL) {
                    throw limit("bytes of a cell", SMALL);
                }
            }
            return read;
        }

        private void count(int read) {
            count += read;
            unpacked += read;
            if (unpacked > LARGEST_UNPACKED) {
                throw limit("unpacked bytes", LARGEST_UNPACKED);
            }
            refuseTimes(count, packed);
            refuseTimes(unpacked, file.limit());
        }
    }
}
