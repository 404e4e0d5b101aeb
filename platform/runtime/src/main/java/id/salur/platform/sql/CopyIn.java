package id.salur.platform.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Streams rows into a table by COPY, inside the running transaction: memory stays flat whatever the size. */
public final class CopyIn implements AutoCloseable {
    private static final int FLUSH_AT = 1 << 16;

    private final org.postgresql.copy.CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FLUSH_AT + 1024);
    private boolean open = true;

    private CopyIn(org.postgresql.copy.CopyIn copy) {
        this.copy = copy;
    }

    /** Begins {@code COPY target FROM STDIN} in text format; {@code target} is {@code table (col, ...)}. */
    public static CopyIn into(Handle handle, String target) {
        try {
            return new CopyIn(manager(handle).copyIn("copy " + target + " from stdin"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies a whole CSV stream (with header) as it is: for bundled facts only, never for what a caller sends. */
    public static long csv(Handle handle, String target, InputStream csv) {
        try {
            return manager(handle).copyIn("copy " + target + " from stdin with (format csv, header true)", csv);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CopyManager manager(Handle handle) throws SQLException {
        return handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
    }

    /** One row; null is NULL, {@code byte[]} is bytea, everything else its text. */
    public void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            append(values[i]);
        }
        buffer.append('\n');
        if (buffer.length() >= FLUSH_AT) {
            flush();
        }
    }

    private void append(Object value) {
        if (value == null) {
            buffer.append("\\N");
        } else if (value instanceof byte[] bytes) {
            buffer.append("\\\\x").append(HexFormat.of().formatHex(bytes));
        } else {
            escape(value.toString());
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private void flush() {
        try {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            buffer.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the COPY and answers the number of rows. */
    public long finish() {
        try {
            flush();
            open = false;
            return copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cancels the COPY if it was not finished, so that the connection can be used for the rollback. */
    @Override
    public void close() {
        if (open) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
