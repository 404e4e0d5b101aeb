package id.salur.platform.command;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A body as it arrives. While it is waited for it holds a place, a transaction and a connection: 408 {@code body-not-received} for
 * one that comes slower than its pace, or breaks off. Only waiting counts, not what is done with the bytes.
 */
final class Arriving extends InputStream {
    private final InputStream in;
    private final Pace pace;
    private long bytes;
    private long waited;

    Arriving(InputStream in, Pace pace) {
        this.in = in;
        this.pace = pace;
    }

    /**
     * How long a body is waited for.
     *
     * @param patience before the rate counts
     * @param rate bytes a second that must come
     * @param longest for all of a body
     */
    record Pace(Duration patience, long rate, Duration longest) {
        boolean holds(long bytes, long nanos) {
            Duration due = patience.plusMillis(bytes * 1000 / rate);
            return nanos <= Math.min(due.toNanos(), longest.toNanos());
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
        long begun = System.nanoTime();
        int count = next(buffer, from, length);
        waited += System.nanoTime() - begun;
        bytes += Math.max(0, count);
        if (count > 0 && !pace.holds(bytes, waited)) {
            throw Problem.of(ProblemType.BODY_NOT_RECEIVED);
        }
        return count;
    }

    private int next(byte[] buffer, int from, int length) {
        try {
            return in.read(buffer, from, length);
        } catch (IOException broken) {
            throw (Problem) Problem.of(ProblemType.BODY_NOT_RECEIVED).initCause(broken);
        }
    }
}
