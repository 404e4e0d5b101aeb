package id.salur.launcher.bench.everyday;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One caller's connection, kept from call to call: HTTP/1.1, one request at a time, only as much of it as the services answer. On a
 * machine that the caller shares with what it measures, {@code HttpClient} would take more of the processor than the call itself.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int NO_CONTENT = 204;

    private final URI base;
    private final byte[] buffer = new byte[1 << 14];
    private Socket socket;
    private InputStream in;
    private int at;
    private int end;

    Wire(URI base) {
        this.base = base;
    }

    /**
     * An answer.
     *
     * @param etag empty if there is none
     */
    record Reply(int status, String etag, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends one request and waits for its answer; after an error the next one gets a new connection. */
    Reply send(byte[] request) throws IOException {
        if (socket == null) {
            open();
        }
        boolean whole = false;
        try {
            socket.getOutputStream().write(request);
            Reply reply = read();
            whole = true;
            return reply;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
        in = socket.getInputStream();
        at = 0;
        end = 0;
    }

    private Reply read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        String etag = "";
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "etag" -> etag = value;
                default -> {}
            }
        }
        byte[] body = status == NO_CONTENT ? new byte[0] : chunked ? chunks() : bytes(length);
        if (last) {
            close();
        }
        return new Reply(status, etag, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(), 16);
        while (size > 0) {
            all.write(bytes(size));
            line();
            size = Integer.parseInt(line(), 16);
        }
        line();
        return all.toByteArray();
    }

    private byte[] bytes(int length) throws IOException {
        byte[] all = new byte[length];
        for (int got = 0; got < length; ) {
            fill();
            int part = Math.min(length - got, end - at);
            System.arraycopy(buffer, at, all, got, part);
            at += part;
            got += part;
        }
        return all;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            fill();
            char next = (char) (buffer[at++] & 0xff);
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append(next);
            }
        }
    }

    private void fill() throws IOException {
        if (at == end) {
            at = 0;
            end = in.read(buffer);
            if (end < 0) {
                end = 0;
                throw new EOFException("the service closed the connection in the middle of an answer");
            }
        }
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            // nothing is left to be said on it
        } finally {
            socket = null;
        }
    }
}
