package id.salur.disbursement.payee;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The numbers that a bank refused for good: nobody proposes or approves one of them again. */
@ApplicationScoped
public class RefusedAccounts {
    private final Jdbi jdbi;
    private final FieldCipher cipher;

    RefusedAccounts(Jdbi jdbi, FieldCipher cipher) {
        this.jdbi = jdbi;
        this.cipher = cipher;
    }

    /** {@code account-refused-before} (409) for a number that was wrong, closed, blocked, of the dead or of somebody else. */
    public void refuse(UUID payee, String number) {
        boolean refused = number != null
                && jdbi.withHandle(h -> h.createQuery("""
                        select refused_numbers(:payee)""").bind("payee", payee).mapTo(byte[].class).list().stream()
                        .anyMatch(before ->
                                AccountNumbers.plain(cipher.decrypt(before)).equals(AccountNumbers.plain(number))));
        if (refused) {
            throw Problem.of(ProblemType.ACCOUNT_REFUSED_BEFORE);
        }
    }
}
