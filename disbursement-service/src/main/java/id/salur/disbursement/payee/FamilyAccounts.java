package id.salur.disbursement.payee;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Masks;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads accounts, with masked numbers. */
@ApplicationScoped
class FamilyAccounts {
    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;
    private final FieldCipher cipher;

    FamilyAccounts(Jdbi jdbi, FieldCipher cipher) {
        this.jdbi = jdbi;
        this.cipher = cipher;
    }

    private record Row(
            UUID familyId, String regionCode, String bank, byte[] number, FamilyAccount.State state, int otherPayees) {}

    /** What a list is narrowed to; null is any. */
    record Filter(String regionCode, UUID familyId, String bank, FamilyAccount.State state, boolean shared) {}

    List<FamilyAccount> list(Filter filter, String after, int limit) {
        if (after != null && !after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[A-Z]{2,16}")) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
        return jdbi
                .withHandle(h -> h.createQuery("""
                    select family_id, region_code, bank, number, state,
                      case when number is null then 0 else others_with_number(bank, number_hash, family_id) end as other_payees
                    from family_account a
                    where region_code >= :from and region_code < :below
                      and (cast(:familyId as uuid) is null or family_id = :familyId)
                      and (cast(:bank as text) is null or bank = :bank)
                      and (cast(:state as text) is null or state = :state)
                      and (not :shared or number is not null and exists (
                        select from family_account o where o.bank = a.bank and o.number_hash = a.number_hash and o.number is not null
                          and o.family_id <> a.family_id))
                      and (family_id, bank) > (:family, :afterBank)
                    order by family_id, bank limit :limit\
                    """)
                        .bindMethods(AreaRange.asked(filter.regionCode()))
                        .bind("familyId", filter.familyId())
                        .bind("bank", filter.bank())
                        .bind("state", filter.state())
                        .bind("shared", filter.shared())
                        .bind("family", after == null ? FIRST : UUID.fromString(after.substring(0, 36)))
                        .bind("afterBank", after == null ? "" : after.substring(37))
                        .bind("limit", limit)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> new FamilyAccount(
                        row.familyId(),
                        row.regionCode(),
                        row.bank(),
                        row.number() == null ? null : Masks.account(cipher.decrypt(row.number())),
                        row.state(),
                        row.otherPayees()))
                .toList();
    }
}
