package id.salur.registry.family;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.registry.family.FamilyReads.FamilyRow;
import id.salur.registry.person.Fault;
import id.salur.registry.person.Identity;
import id.salur.registry.person.IdentityCorrections;
import id.salur.registry.person.NumberTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** Corrects what was wrong from the beginning: who a member is, and the number on the card. The family is locked. */
@ApplicationScoped
public class Corrections {
    /** Before the first day that anybody judged. */
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final FamilyWrites writes;
    private final FamilyReads reads;
    private final IdentityCorrections identities;
    private final NumberTasks numbers;
    private final FieldCipher cipher;
    private final FieldHash hash;

    Corrections(
            FamilyWrites writes,
            FamilyReads reads,
            IdentityCorrections identities,
            NumberTasks numbers,
            FieldCipher cipher,
            FieldHash hash) {
        this.writes = writes;
        this.reads = reads;
        this.identities = identities;
        this.numbers = numbers;
        this.cipher = cipher;
        this.hash = hash;
    }

    /**
     * A member was another person than was told. Looked at for duplicates again; what was judged is judged once more with it.
     *
     * @param change what becomes of who they were, the whole of it
     * @return who they were. 404 for who does not live there, 422 {@code invalid-family} for what cannot be, and {@code unchanged}
     */
    public Identity person(Handle h, UUID family, UUID person, UnaryOperator<Identity> change) {
        if (reads.members(h, family).stream().noneMatch(m -> m.personId().equals(person) && m.leftOn() == null)) {
            throw Problem.notFound("member");
        }
        Identity was = identities.of(h, person);
        Identity told = change.apply(was);
        List<Fault> faults =
                was.equals(told) ? List.of(new Fault("details", "unchanged")) : identities.faults(h, person, told);
        FamilyWrites.refuse(faults.stream().map(fault -> NewFamily.at(0, fault)).toList());
        identities.correct(h, person, told);
        writes.tell(h, family, reads.row(h, family).regionCode());
        writes.arrived(h, family, List.of(person));
        writes.corrected(h, family, BEGINNING);
        return was;
    }

    /**
     * The card has another number than was told.
     *
     * @return the number that was told; null for none. 422 {@code invalid-kk}; 409 {@code kk-exists} where a household has it
     */
    public String kk(Handle h, UUID family, String kk) {
        FamilyWrites.refuse(Kk.fault(kk).map(code -> NewFamily.at(0, new Fault("kk", code))).stream()
                .toList());
        FamilyRow now = reads.row(h, family);
        int given = h.createUpdate(
                        "update family set kk_hash = :hash, kk_cipher = :cipher where id = :id and not kk_taken(:hash)")
                .bind("hash", hash.of(kk))
                .bind("cipher", cipher.encrypt(kk))
                .bind("id", family)
                .execute();
        if (given == 0) {
            throw Problem.of(ProblemType.KK_EXISTS);
        }
        numbers.found(family);
        writes.tell(h, family, now.regionCode());
        return now.kkCipher() == null ? null : cipher.decrypt(now.kkCipher());
    }
}
