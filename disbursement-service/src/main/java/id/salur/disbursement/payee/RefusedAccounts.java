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
                        select number from account_history
                        where family_id = :payee and state in ('WRONG_NUMBER', 'CLOSED', 'BLOCKED', 'DEAD', 'UNKNOWN_BENEFICIARY')
                        union all
                        select number from family_account where family_id = :payee and state <> 'OPEN' and number is not null""").bind("payee", payee).mapTo(byte[].class).list().stream()
                        .anyMatch(before -> plain(cipher.decrypt(before)).equals(plain(number))));
        if (refused) {
            throw Problem.of(ProblemType.ACCOUNT_REFUSED_BEFORE);
        }
    }

    /** Leading zeros do not make another account. */
    private static String plain(String number) {
        return number.replaceFirst("^0+", "");
    }
}
