package id.salur.disbursement.payee;

import id.salur.disbursement.payee.AccountCorrection.State;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Masks;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Corrects accounts of families; those of an application are named anew with its payee. What is approved is paid from the next release on, and a held payment may be followed up; a batch
 * that is with its bank is not changed.
 */
@ApplicationScoped
class AccountCorrections {
    private static final String KIND = "account-correction";
    private static final String COLUMNS =
            "id, family_id, region_code, bank, number, reason, state, proposed_by, proposed_at, decided_by,"
                    + " decided_at, note, version, others_with_number(bank, number_hash, family_id) as other_payees";

    private final Jdbi jdbi;
    private final AccountCorrectionEntity.Repository repository;
    private final FieldCipher cipher;
    private final AccountNumbers numbers;
    private final RefusedAccounts refused;
    private final AccountChange accounts;
    private final Caller caller;
    private final Clock clock;

    AccountCorrections(
            Jdbi jdbi,
            AccountCorrectionEntity.Repository repository,
            FieldCipher cipher,
            AccountNumbers numbers,
            RefusedAccounts refused,
            AccountChange accounts,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.cipher = cipher;
        this.numbers = numbers;
        this.refused = refused;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a list is narrowed to; null is any. */
    record Filter(String regionCode, UUID familyId, State state) {}

    private record Row(
            UUID id,
            UUID familyId,
            String regionCode,
            String bank,
            byte[] number,
            String reason,
            State state,
            String proposedBy,
            Instant proposedAt,
            String decidedBy,
            Instant decidedAt,
            String note,
            long version,
            int otherPayees) {}

    AccountCorrection propose(NewAccountCorrection asked) {
        refused.refuse(asked.familyId(), asked.accountNumber());
        requirePayingBank(asked);
        AccountCorrectionEntity correction = new AccountCorrectionEntity(
                asked,
                village(asked.familyId()),
                asked.accountNumber() == null ? null : cipher.encrypt(asked.accountNumber()),
                numbers.hash(asked.accountNumber()),
                caller.id());
        repository.add(correction, AccountCorrectionEntity.OPEN, () -> Problem.of(ProblemType.ACCOUNT_CORRECTION_OPEN));
        return get(correction.id());
    }

    private String village(UUID family) {
        return jdbi.withHandle(h -> h.createQuery("select region_code from family where family_id = :family")
                .bind("family", family)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_FAMILY)
                        .with("families", 1)
                        .with("familyIds", List.of(family))));
    }

    /** {@code bank-does-not-pay-here} (422) for a bank that neither pays in the family's region, on any day, nor keeps an account of it. */
    private void requirePayingBank(NewAccountCorrection asked) {
        boolean strange = jdbi.withHandle(
                h -> h.createQuery("""
                        select exists (select from family f where f.family_id = :familyId
                          and not exists (
                            select from payment_channel c
                            where c.bank = :bank
                              and (c.region_code = 'ID' or c.region_code = f.region_code or f.region_code like c.region_code || '.%'))
                          and not exists (select from family_account a where a.family_id = f.family_id and a.bank = :bank))""").bindMethods(asked).mapTo(Boolean.class).one());
        if (strange) {
            throw Problem.of(ProblemType.BANK_DOES_NOT_PAY_HERE).with("bank", asked.bank());
        }
    }

    AccountCorrection approve(UUID id, String ifMatch) {
        AccountCorrectionEntity correction = repository.lock(id, ifMatch, KIND);
        correction.approve(caller.id(), clock.instant());
        refused.refuse(correction.familyId, correction.number == null ? null : cipher.decrypt(correction.number));
        jdbi.useHandle(h -> accounts.corrected(h, id));
        return get(id);
    }

    AccountCorrection reject(UUID id, String ifMatch, String reason) {
        repository.lock(id, ifMatch, KIND).reject(caller.id(), clock.instant(), reason);
        return get(id);
    }

    AccountCorrection get(UUID id) {
        return view(jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from account_correction where id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound(KIND))));
    }

    List<AccountCorrection> list(Filter filter, UUID after, int limit) {
        return jdbi
                .withHandle(h -> h.createQuery("select " + COLUMNS + """
                     from account_correction
                    where region_code >= :from and region_code < :below
                      and (cast(:familyId as uuid) is null or family_id = :familyId)
                      and (cast(:state as text) is null or state = :state)
                      and (cast(:after as uuid) is null or id > :after)
                    order by id limit :limit\
                    """)
                        .bindMethods(AreaRange.asked(filter.regionCode()))
                        .bind("familyId", filter.familyId())
                        .bind("state", filter.state())
                        .bind("after", after)
                        .bind("limit", limit)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(this::view)
                .toList();
    }

    private AccountCorrection view(Row row) {
        return new AccountCorrection(
                row.id(),
                row.familyId(),
                row.regionCode(),
                row.bank(),
                row.number() == null ? null : Masks.account(cipher.decrypt(row.number())),
                row.reason(),
                row.state(),
                row.proposedBy(),
                row.proposedAt(),
                row.decidedBy(),
                row.decidedAt(),
                row.note(),
                row.version(),
                row.otherPayees());
    }
}
