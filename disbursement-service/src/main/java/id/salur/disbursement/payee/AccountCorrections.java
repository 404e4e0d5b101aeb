package id.salur.disbursement.payee;

import id.salur.disbursement.payee.AccountCorrection.State;
import id.salur.disbursement.sql.Constraints;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Masks;
import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Corrects accounts of families; those of an application are named anew with its payee. What is approved is paid from the next release on, and a held payment may be followed up; a batch
 * that is with its bank is not changed.
 */
@ApplicationScoped
class AccountCorrections {
    private static final String COLUMNS =
            "id, family_id, region_code, bank, number, reason, state, proposed_by, proposed_at, decided_by,"
                    + " decided_at, note, version, others_with_number(bank, number_hash, family_id) as other_payees";

    private final Jdbi jdbi;
    private final FieldCipher cipher;
    private final AccountNumbers numbers;
    private final RefusedAccounts refused;
    private final AccountChange accounts;
    private final Caller caller;

    AccountCorrections(
            Jdbi jdbi,
            FieldCipher cipher,
            AccountNumbers numbers,
            RefusedAccounts refused,
            AccountChange accounts,
            Caller caller) {
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.numbers = numbers;
        this.refused = refused;
        this.accounts = accounts;
        this.caller = caller;
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
        byte[] number = asked.accountNumber() == null ? null : cipher.encrypt(asked.accountNumber());
        refused.refuse(asked.familyId(), asked.accountNumber());
        requirePayingBank(asked);
        try {
            return view(jdbi.withHandle(h -> h.createQuery("""
                insert into account_correction (family_id, region_code, bank, number, number_hash, reason, state, proposed_by)
                select f.family_id, f.region_code, :bank, :number, :numberHash, :reason, 'PROPOSED', :actor
                from family f where f.family_id = :familyId
                returning\s""" + COLUMNS)
                    .bindMethods(asked)
                    .bind("number", number)
                    .bind("numberHash", numbers.hash(asked.accountNumber()))
                    .bind("actor", caller.id())
                    .mapTo(Row.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_FAMILY)
                            .with("families", 1)
                            .with("familyIds", List.of(asked.familyId())))));
        } catch (JdbiException e) {
            if (Constraints.broken(e, "account_correction_open")) {
                throw Problem.of(ProblemType.ACCOUNT_CORRECTION_OPEN);
            }
            throw e;
        }
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
        Row correction = lock(id, ifMatch, "APPROVE");
        if (correction.proposedBy().equals(caller.id())) {
            throw Problem.of(ProblemType.SAME_PERSON);
        }
        refused.refuse(correction.familyId(), correction.number() == null ? null : cipher.decrypt(correction.number()));
        jdbi.useHandle(h -> accounts.corrected(h, id));
        return decided(id, State.APPROVED, "");
    }

    AccountCorrection reject(UUID id, String ifMatch, String reason) {
        lock(id, ifMatch, "REJECT");
        return decided(id, State.REJECTED, reason);
    }

    private Row lock(UUID id, String ifMatch, String action) {
        Row correction = row(id, " for update");
        ETags.require(ifMatch, correction.version());
        if (correction.state() != State.PROPOSED) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                    .with("state", correction.state().name())
                    .with("action", action);
        }
        return correction;
    }

    private AccountCorrection decided(UUID id, State state, String note) {
        return view(jdbi.withHandle(h -> h.createQuery("""
            update account_correction set state = :state, note = :note, decided_by = :actor, decided_at = now(), version = version + 1
            where id = :id returning\s""" + COLUMNS)
                .bind("id", id)
                .bind("state", state)
                .bind("note", note)
                .bind("actor", caller.id())
                .mapTo(Row.class)
                .one()));
    }

    AccountCorrection get(UUID id) {
        return view(row(id, ""));
    }

    private Row row(UUID id, String lock) {
        return jdbi.withHandle(
                        h -> h.createQuery("select " + COLUMNS + " from account_correction where id = :id" + lock)
                                .bind("id", id)
                                .mapTo(Row.class)
                                .findOne())
                .orElseThrow(() -> Problem.notFound("account-correction"));
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
