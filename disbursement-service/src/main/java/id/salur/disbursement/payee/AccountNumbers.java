package id.salur.disbursement.payee;

import id.salur.platform.crypto.FieldHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Which numbers are the same, though each is encrypted anew. */
@ApplicationScoped
public class AccountNumbers {
    private final FieldHash hash;

    AccountNumbers(FieldHash hash) {
        this.hash = hash;
    }

    /** The keyed hash of a number, the same for numbers of the same account; null of none. */
    public byte[] hash(String number) {
        return number == null ? null : hash.of("account " + plain(number));
    }

    /** Leading zeros, case and what stands between do not make another account. */
    static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replaceFirst("^0+", "");
    }
}
