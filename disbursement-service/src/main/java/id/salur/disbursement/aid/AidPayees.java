package id.salur.disbursement.aid;

import id.salur.disbursement.payee.AccountChange;
import id.salur.disbursement.payee.AccountNumbers;
import id.salur.disbursement.payee.RefusedAccounts;
import id.salur.platform.audit.AuditDetail;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Masks;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps whom the money of an application goes to, encrypted, and makes its account one that is paid. */
@ApplicationScoped
class AidPayees {
    private final Jdbi jdbi;
    private final FieldCipher cipher;
    private final AccountNumbers numbers;
    private final RefusedAccounts refused;
    private final AccountChange accounts;
    private final AuditDetail audit;
    private final Caller caller;
    private final Clock clock;

    AidPayees(
            Jdbi jdbi,
            FieldCipher cipher,
            AccountNumbers numbers,
            RefusedAccounts refused,
            AccountChange accounts,
            AuditDetail audit,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.numbers = numbers;
        this.refused = refused;
        this.accounts = accounts;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    private record Row(
            byte[] name,
            byte[] contact,
            byte[] holder,
            byte[] number,
            String namedBy,
            Instant namedAt,
            int otherPayees) {}

    Optional<AidPayee> find(UUID application) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select name, contact, holder, number, named_by, named_at,
                               others_with_number(paying_bank(region_code, :today), number_hash, application_id) as other_payees
                        from aid_payee where application_id = :id""")
                        .bind("id", application)
                        .bind("today", JakartaDay.today(clock))
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> new AidPayee(
                        cipher.decrypt(row.name()),
                        cipher.decrypt(row.contact()),
                        cipher.decrypt(row.holder()),
                        Masks.account(cipher.decrypt(row.number())),
                        row.namedBy(),
                        row.namedAt(),
                        row.otherPayees()));
    }

    /** In the place of one that was named before. {@code account-refused-before} (409) for a number that the bank refused. */
    void name(UUID application, String regionCode, NewAidPayee payee) {
        refused.refuse(application, payee.accountNumber());
        audit.say("account " + Masks.account(payee.accountNumber()));
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into aid_payee (application_id, region_code, name, contact, holder, number, number_hash, named_by)
                        values (:id, :regionCode, :name, :contact, :holder, :number, :numberHash, :actor)
                        on conflict (application_id) do update set name = excluded.name, contact = excluded.contact,
                          holder = excluded.holder, number = excluded.number, number_hash = excluded.number_hash, named_by = excluded.named_by, named_at = now()""")
                .bind("id", application)
                .bind("regionCode", regionCode)
                .bind("name", cipher.encrypt(payee.name()))
                .bind("contact", cipher.encrypt(payee.contact()))
                .bind("holder", cipher.encrypt(payee.holder()))
                .bind("number", cipher.encrypt(payee.accountNumber()))
                .bind("numberHash", numbers.hash(payee.accountNumber()))
                .bind("actor", caller.id())
                .execute());
    }

    /**
     * The account is paid from now on, at the bank that pays in the village today, of a past year at its end. {@code payee-missing} (409) if nobody named a payee,
     * {@code account-refused-before} (409) if a bank refused the number since, {@code no-channel} (409) if no bank pays there.
     */
    void open(AidApplication application) {
        byte[] number = jdbi.withHandle(h -> h.createQuery("select number from aid_payee where application_id = :id")
                .bind("id", application.id())
                .mapTo(byte[].class)
                .findOne()
                .orElseThrow(() -> Problem.of(ProblemType.PAYEE_MISSING)));
        refused.refuse(application.id(), cipher.decrypt(number));
        boolean opened = jdbi.withHandle(h -> accounts.ofApplication(h, application.id(), payday(application)));
        if (!opened) {
            throw Problem.of(ProblemType.NO_CHANNEL).with("families", 1);
        }
        jdbi.useHandle(h -> h.createUpdate("update aid_payee set paid_holder = holder where application_id = :id")
                .bind("id", application.id())
                .execute());
    }

    private LocalDate payday(AidApplication application) {
        LocalDate today = JakartaDay.today(clock);
        LocalDate end = LocalDate.of(application.fiscalYear(), 12, 31);
        return end.isBefore(today) ? end : today;
    }
}
