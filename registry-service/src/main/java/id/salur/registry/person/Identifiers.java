package id.salur.registry.person;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.crypto.Masks;
import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.task.NewTask.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Claims, verifies and refutes the numbers of persons. The person's row is locked first. */
@ApplicationScoped
class Identifiers {
    private static final String SELECT = """
        select person_id, no, version, kind, cipher, state, valid_from, valid_until, claimed_by, verified_by, refuted_by from person_identifier
        where person_id = :person\
        """;

    private final Jdbi jdbi;
    private final FieldCipher cipher;
    private final FieldHash hash;
    private final Caller caller;
    private final NumberTasks tasks;
    private final NumberClaims claims;

    Identifiers(Jdbi jdbi, FieldCipher cipher, FieldHash hash, Caller caller, NumberTasks tasks, NumberClaims claims) {
        this.tasks = tasks;
        this.claims = claims;
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.hash = hash;
        this.caller = caller;
    }

    private record Row(
            UUID personId,
            int no,
            long version,
            IdentifierKind kind,
            byte[] cipher,
            IdentifierState state,
            LocalDate validFrom,
            LocalDate validUntil,
            String claimedBy,
            String verifiedBy,
            String refutedBy) {}

    private record Person(String regionCode, Sex sex, LocalDate birthDate, boolean here) {}

    /** Numbers that were claimed before a day: what is told elsewhere since then is not told here. Null for who lives here. */
    List<PersonIdentifier> of(Handle h, UUID person, LocalDate until) {
        return of(h, person).stream()
                .filter(number -> until == null || number.from().isBefore(until))
                .toList();
    }

    List<PersonIdentifier> of(Handle h, UUID person) {
        return h.createQuery(SELECT + " order by no").bind("person", person).mapTo(Row.class).stream()
                .map(this::view)
                .toList();
    }

    PersonIdentifier get(UUID person, int no) {
        return jdbi.withHandle(h -> of(h, person, no));
    }

    private PersonIdentifier of(Handle h, UUID person, int no) {
        return of(h, person).stream()
                .filter(identifier -> identifier.no() == no)
                .findAny()
                .orElseThrow(() -> Problem.notFound("identifier"));
    }

    /** False if somebody else holds the number; of two who claim it at once one gets it. */
    boolean claim(Handle h, UUID person, String region, IdentifierKind kind, String number) {
        return h.createUpdate("""
            insert into person_identifier (person_id, no, region_code, kind, hash, cipher, claimed_by)
            values (:person, (select count(*) + 1 from person_identifier where person_id = :person), :region, :kind, :hash, :cipher, :by)
            on conflict (kind, hash) where state <> 'WRONG' do nothing\
            """)
                        .bind("person", person)
                        .bind("region", region)
                        .bind("kind", kind)
                        .bind("hash", hash.of(kind == IdentifierKind.NIK ? number : kind + " " + number))
                        .bind("cipher", cipher.encrypt(number))
                        .bind("by", caller.id())
                        .execute()
                == 1;
    }

    /** The number that was claimed, with what is odd about it. */
    PersonIdentifier claim(UUID id, IdentifierKind kind, String number) {
        return jdbi.withHandle(h -> {
            Person person = locked(h, id);
            if (kind == IdentifierKind.NIK) {
                Nik.fault(number).ifPresent(Identifiers::refuse);
            }
            List<PersonIdentifier> numbers = of(h, id);
            if (numbers.stream().anyMatch(n -> n.kind() == kind && n.state() != IdentifierState.WRONG)) {
                throw Problem.of(ProblemType.IDENTIFIER_OPEN);
            }
            if (!claim(h, id, person.regionCode(), kind, number)) {
                throw claims.refused(1, List.of(hash.of(number)), person.regionCode(), id);
            }
            return of(h, id).get(numbers.size()).withWarnings(asked(h, person, id, kind, number));
        });
    }

    private List<String> asked(Handle h, Person person, UUID id, IdentifierKind kind, String number) {
        if (kind != IdentifierKind.NIK) {
            return List.of();
        }
        tasks.found(id);
        NumberClaims.withdraw(h, id);
        Optional<String> doubt = Nik.doubt(number, person.sex(), person.birthDate());
        doubt.ifPresent(code -> tasks.check(List.of(new Subject(id, person.regionCode()))));
        return doubt.stream().toList();
    }

    private static void refuse(String code) {
        Problem problem = Problem.of(ProblemType.INVALID_NIK)
                .with("faults", FaultTexts.told(List.of(Map.of("member", 1, "field", "nik", "code", code))));
        throw Digits.SHAPES.contains(code) ? problem.with("expected", Nik.LENGTH + " digits") : problem;
    }

    /** The number is the person's: whoever else claims it has another one. */
    void verify(UUID id, int no, String ifMatch) {
        jdbi.useHandle(h -> {
            locked(h, id);
            IdentifierState to = step(of(h, id, no), ifMatch, IdentifierAction.VERIFY);
            NumberClaims.end(h, id, no, NumberClaims.Outcome.KEPT);
            h.createUpdate("""
                update person_identifier set state = :to, version = version + 1, verified_by = :by, refuted_by = null
                where person_id = :person and no = :no\
                """)
                    .bind("to", to)
                    .bind("by", caller.id())
                    .bind("person", id)
                    .bind("no", no)
                    .execute();
        });
    }

    /** What was verified holds until {@link #approveRefutation another} agrees. */
    void refute(UUID id, int no, String ifMatch, LocalDate on) {
        jdbi.useHandle(h -> {
            Person person = locked(h, id);
            PersonIdentifier now = of(h, id, no);
            IdentifierState to = step(now, ifMatch, IdentifierAction.REFUTE);
            if (to == IdentifierState.WRONG) {
                wrong(h, person, now, caller.id(), on);
                return;
            }
            tasks.approve(List.of(new Subject(id, person.regionCode())));
            h.createUpdate("""
                update person_identifier set state = :to, version = version + 1, refuted_by = :by where person_id = :person and no = :no\
                """)
                    .bind("to", to)
                    .bind("by", caller.id())
                    .bind("person", id)
                    .bind("no", no)
                    .execute();
        });
    }

    void approveRefutation(UUID id, int no, String ifMatch, LocalDate on) {
        jdbi.useHandle(h -> {
            Person person = locked(h, id);
            PersonIdentifier now = of(h, id, no);
            step(now, ifMatch, IdentifierAction.APPROVE_REFUTATION);
            wrong(h, person, now, now.refutedBy(), on);
        });
    }

    private void wrong(Handle h, Person person, PersonIdentifier now, String by, LocalDate on) {
        NumberClaims.end(h, now.personId(), now.no(), NumberClaims.Outcome.CLEARED);
        if (now.kind() == IdentifierKind.NIK) {
            tasks.find("person", List.of(new Subject(now.personId(), person.regionCode())));
        }
        h.createUpdate("""
            update person_identifier
               set state = :to, version = version + 1, refuted_by = :by, valid_until = greatest(valid_from, :on)
             where person_id = :person and no = :no\
            """)
                .bind("to", IdentifierState.WRONG)
                .bind("by", by)
                .bind("on", on)
                .bind("person", now.personId())
                .bind("no", now.no())
                .execute();
    }

    private IdentifierState step(PersonIdentifier now, String ifMatch, IdentifierAction action) {
        ETags.requireIfSent(ifMatch, now.version());
        IdentifierState to = IdentifierLifecycle.TABLE.next(now.state(), action, now.doers(), caller.id());
        if (now.kind() == IdentifierKind.NIK && to != IdentifierState.WRONG_PROPOSED) {
            tasks.checked(now.personId());
        }
        return to;
    }

    private static Person locked(Handle h, UUID id) {
        Person person = h.createQuery("""
            select region_code, sex, birth_date, in_area(region_code) as here from person where id = :id for no key update\
            """)
                .bind("id", id)
                .mapTo(Person.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("person"));
        if (!person.here()) {
            throw Problem.of(ProblemType.OUTSIDE_AREA);
        }
        return person;
    }

    private PersonIdentifier view(Row row) {
        return new PersonIdentifier(
                row.personId(),
                row.no(),
                row.version(),
                row.kind(),
                Masks.nik(cipher.decrypt(row.cipher())),
                row.state(),
                row.validFrom(),
                row.validUntil(),
                row.claimedBy(),
                row.verifiedBy(),
                row.refutedBy(),
                List.of());
    }
}
