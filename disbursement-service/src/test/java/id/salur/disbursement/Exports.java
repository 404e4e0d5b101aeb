package id.salur.disbursement;

import id.salur.platform.testing.Api;
import id.salur.verifier.BookVerdict;
import id.salur.verifier.Head;
import id.salur.verifier.Verifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What an auditor of the whole nation downloads, and the verdict on it. */
public final class Exports {
    public static final Api AUDITOR = Api.as("auditor", "ID");

    private Exports() {}

    public static byte[] of(String programme, int year) {
        return AUDITOR.get("/v1/ledger/export?programme=" + programme + "&fiscalYear=" + year)
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    public static BookVerdict verdict(String programme, int year, Head... known) {
        return verdict(of(programme, year), known);
    }

    public static BookVerdict verdict(byte[] export, Head... known) {
        try {
            List<BookVerdict> verdicts =
                    new Verifier(List.of(known), read -> {}).verify(new ByteArrayInputStream(export));
            return verdicts.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
