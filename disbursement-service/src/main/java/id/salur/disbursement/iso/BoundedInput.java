package id.salur.disbursement.iso;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a single tag, text, comment or declaration that is larger than any real one: it would be held in memory whole. */
final class BoundedInput extends FilterInputStream {
    private static final int LIMIT = 1 << 20;

    private int sinceEvent;

    BoundedInput(InputStream in) {
        super(in);
    }

    /** The parser got on. */
    void event() {
        sinceEvent = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? -1 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        return count(super.read(buffer, from, length));
    }

    private int count(int bytes) {
        sinceEvent += Math.max(bytes, 0);
        if (sinceEvent > LIMIT) {
            throw Problem.of(ProblemType.XML_LIMIT);
        }
        return bytes;
    }
}
