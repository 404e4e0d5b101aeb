package id.salur.disbursement.bankfile;

import id.salur.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the reader makes of a file. */
final class ReadFile implements BankFileSink {
    final List<BankLine> lines = new ArrayList<>();
    BankFileHead head;
    OriginalFile original;
    BankFileSummary summary;
    Problem refused;

    static ReadFile of(byte[] file) {
        ReadFile read = new ReadFile();
        try {
            read.summary = new BankFileReader().read(new ByteArrayInputStream(file), read);
        } catch (Problem refused) {
            read.refused = refused;
        }
        return read;
    }

    static ReadFile of(String file) {
        return of(file.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void head(BankFileHead told) {
        head = told;
    }

    @Override
    public void original(OriginalFile told) {
        original = told;
    }

    @Override
    public void line(BankLine line) {
        lines.add(line);
    }

    /** Slug, line and path of a refusal. */
    String refusal() {
        return refused == null
                ? ""
                : refused.slug() + " " + refused.parameters().get("line") + " "
                        + refused.parameters().get("path");
    }
}
