package id.salur.registry.family;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.sql.Everyday;
import id.salur.platform.task.NewTask.Subject;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.person.Arrivals;
import id.salur.registry.person.Arrivals.Arrival;
import id.salur.registry.person.Arrivals.TakenIn;
import id.salur.registry.person.Digits;
import id.salur.registry.person.Fault;
import id.salur.registry.person.FaultTexts;
import id.salur.registry.person.Nik;
import id.salur.registry.person.NumberTasks;
import id.salur.registry.person.SealedPersons;
import id.salur.registry.publish.EventTypes;
import id.salur.registry.publish.FamilyEvents;
import id.salur.registry.region.Villages;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Changes one family: the row is locked, the version grows, the event goes out, in the transaction of the command. */
@ApplicationScoped
class FamilyWrites {
    private final Jdbi jdbi;
    private final FieldCipher cipher;
    private final FieldHash hash;
    private final Arrivals newcomers;
    private final SealedPersons sealed;
    private final NumberTasks numbers;
    private final List<FamilyFollower> followers;
    private final Clock clock;

    FamilyWrites(
            Jdbi jdbi,
            FieldCipher cipher,
            FieldHash hash,
            Arrivals newcomers,
            SealedPersons sealed,
            NumberTasks numbers,
            @All List<FamilyFollower> followers,
            Clock clock) {
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.hash = hash;
        this.newcomers = newcomers;
        this.sealed = sealed;
        this.numbers = numbers;
        this.followers = followers;
        this.clock = clock;
    }

    UUID register(NewFamily family) {
        refuse(family.faults(JakartaDay.today(clock)));
        return jdbi.withHandle(h -> {
            Villages.requireInArea(h, family.regionCode());
            Villages.require(h, family.regionCode());
            UUID id = Everyday.query(h, """
                insert into family (region_code, kk_hash, kk_cipher, desil) values (:region, :hash, :cipher, :desil)
                on conflict (kk_hash) do nothing returning id\
                """)
                    .bind("region", family.regionCode())
                    .bind("hash", family.kk() == null ? null : hash.of(family.kk()))
                    .bind("cipher", family.kk() == null ? null : cipher.encrypt(family.kk()))
                    .bind("desil", family.desil())
                    .mapTo(UUID.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(ProblemType.KK_EXISTS));
            takeIn(h, id, family.regionCode(), 1, family.members());
            if (family.kk() == null) {
                numbers.find("family", List.of(new Subject(id, family.regionCode())));
            }
            FamilyEvents.registered(h, id);
            return id;
        });
    }

    /** 409 {@code kk-exists} where another household has it, or this one has a number. */
    void giveKk(UUID family, String ifMatch, String kk) {
        refuse(Kk.fault(kk).map(code -> NewFamily.at(0, new Fault("kk", code))).stream()
                .toList());
        change(family, ifMatch, h -> {
            int given = h.createUpdate("""
                update family set kk_hash = :hash, kk_cipher = :cipher where id = :id and kk_hash is null and not kk_taken(:hash)\
                """)
                    .bind("hash", hash.of(kk))
                    .bind("cipher", cipher.encrypt(kk))
                    .bind("id", family)
                    .execute();
            if (given == 0) {
                throw Problem.of(ProblemType.KK_EXISTS);
            }
            numbers.found(family);
        });
    }

    void add(UUID family, String ifMatch, NewMember member) {
        refuse(member.faults(JakartaDay.today(clock)).stream()
                .map(fault -> NewFamily.at(1, fault))
                .toList());
        List<UUID> back = new ArrayList<>();
        change(family, ifMatch, h -> {
            if (member.recipient()) {
                refuse(List.of(NewFamily.at(1, new Fault("members", "recipient-count"))));
            }
            Room room = room(h, family, member.relation());
            if (takeIn(h, family, room.region(), room.position(), List.of(member))) {
                back.add(family);
            }
        });
        recipientsBack(back);
    }

    /** Recipients who are home again receive the money, for nobody took over. */
    void recipientsBack(List<UUID> families) {
        jdbi.useHandle(h -> families.forEach(home -> recipientChanged(h, home, EventTypes.FAMILY_CHANGED, null)));
    }

    /** Where a household is, and at which position the next member stands. */
    record Room(String region, int members, int position) {}

    /** Room for one more, who is not the head. */
    static Room room(Handle h, UUID family, Relation relation) {
        Room room = h.createQuery("""
            select region_code as region,
                   (select count(*) from household_member where family_id = :family and valid_until is null) as members,
                   (select coalesce(max(position), 0) + 1 from household_member where family_id = :family) as position
              from family where id = :family\
            """).bind("family", family).mapTo(Room.class).one();
        if (room.members() >= NewFamily.MOST_MEMBERS) {
            refuse(List.of(NewFamily.at(1, new Fault("members", "member-count"))));
        }
        if (relation == Relation.HEAD) {
            refuse(List.of(NewFamily.at(1, new Fault("members", "head-count"))));
        }
        return room;
    }

    /** Everything that belongs to the family goes to another village with it. */
    void moved(Handle h, UUID family, String regionCode) {
        for (String table : List.of("household_member", "relation_past")) {
            h.createUpdate("update " + table + " set region_code = :region where family_id = :family")
                    .bind("region", regionCode)
                    .bind("family", family)
                    .execute();
        }
        followers.forEach(follower -> follower.moved(h, family, regionCode));
    }

    void arrived(Handle h, UUID family, List<UUID> persons) {
        followers.forEach(follower -> follower.arrived(h, family, persons));
    }

    void corrected(Handle h, UUID family, LocalDate since) {
        followers.forEach(follower -> follower.corrected(h, family, since));
    }

    void recipientChanged(Handle h, UUID family, String causeType, LocalDate goneOn) {
        followers.forEach(follower -> follower.recipientChanged(h, family, causeType, goneOn));
    }

    /** What a change does while the family's row is locked. */
    interface Change {
        void apply(Handle h);
    }

    private record Locked(long version, String regionCode) {}

    void change(UUID family, String ifMatch, Change change) {
        jdbi.useHandle(h -> {
            Locked now = h.createQuery("select version, region_code from family where id = :id for no key update")
                    .bind("id", family)
                    .mapTo(Locked.class)
                    .findOne()
                    .orElseThrow(() -> Problem.notFound("family"));
            ETags.require(ifMatch, now.version());
            change.apply(h);
            tell(h, family, now.regionCode());
        });
    }

    /**
     * A change of the locked family becomes its next version, and is told.
     *
     * @param before village it lived in before
     */
    void tell(Handle h, UUID family, String before) {
        followers.forEach(follower -> follower.changed(h, family));
        sealed.sealBirths(h, family);
        h.createUpdate("update family set version = version + 1 where id = :id")
                .bind("id", family)
                .execute();
        FamilyEvents.changed(h, family, before);
    }

    /**
     * Members from this position on. Whether the recipient is back: nobody took over, so they receive the money again.
     */
    private boolean takeIn(Handle h, UUID family, String region, int position, List<NewMember> members) {
        List<Arrival> arrivals = new ArrayList<>();
        for (NewMember member : members) {
            arrivals.add(new Arrival(arrivals.size() + 1, member.person(), member.recipient(), member.since()));
        }
        List<TakenIn> taken = newcomers.takeIn(h, region, arrivals);
        Set<UUID> back = taken.stream().anyMatch(TakenIn::back)
                ? recipientsBack(h, family, taken.stream().map(TakenIn::id).toList())
                : Set.of();
        List<Resident> residents = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            TakenIn person = taken.get(i);
            boolean recipient = members.get(i).recipient() || back.contains(person.id());
            residents.add(new Resident(person.id(), members.get(i).relation(), recipient, person.since()));
        }
        Set<UUID> housed = house(h, family, region, position, residents);
        for (int i = 0; i < taken.size(); i++) {
            if (!housed.contains(taken.get(i).id())) {
                throw Arrivals.taken(i + 1);
            }
        }
        List<UUID> arrived = taken.stream().map(TakenIn::id).toList();
        arrived(h, family, arrived);
        return !back.isEmpty();
    }

    /** Who lives in a household, from a day on. */
    record Resident(UUID id, Relation relation, boolean recipient, LocalDate since) {}

    /** Takes in those who live in no household, and answers who they are. */
    static Set<UUID> house(Handle h, UUID family, String region, int position, List<Resident> residents) {
        return Everyday.query(h, """
            insert into household_member (family_id, person_id, region_code, position, relation, recipient, valid_from)
            select :family, person_id, :region, :position + place - 1, relation, recipient, since
              from unnest(cast(:persons as uuid[]), cast(:relations as text[]), cast(:recipients as boolean[]), cast(:since as date[]))
                   with ordinality as member (person_id, relation, recipient, since, place)
            on conflict (person_id) where valid_until is null do nothing returning person_id\
            """)
                .bind("family", family)
                .bind("region", region)
                .bind("position", position)
                .bind("persons", residents.stream().map(Resident::id).toArray(UUID[]::new))
                .bind(
                        "relations",
                        residents.stream().map(r -> r.relation().name()).toArray(String[]::new))
                .bind("recipients", residents.stream().map(Resident::recipient).toArray(Boolean[]::new))
                .bind(
                        "since",
                        residents.stream()
                                .map(r -> Objects.toString(r.since(), null))
                                .toArray(String[]::new))
                .mapTo(UUID.class)
                .collect(Collectors.toSet());
    }

    /** Which of these was the recipient when they left: the place is theirs again. */
    static Set<UUID> recipientsBack(Handle h, UUID family, List<UUID> persons) {
        return h.createQuery("""
            update household_member set recipient = false
            where family_id = :family and person_id = any (:persons) and recipient returning person_id\
            """)
                .bind("family", family)
                .bind("persons", persons.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .collect(Collectors.toSet());
    }

    /**
     * 422 {@code invalid-kk}, {@code invalid-nik} or {@code invalid-family} with every fault; of a number that is no number at all
     * with what is {@code expected}.
     */
    static void refuse(List<Map<String, Object>> faults) {
        if (faults.isEmpty()) {
            return;
        }
        ProblemType type = ProblemType.INVALID_FAMILY;
        if (faults.stream().anyMatch(fault -> "nik".equals(fault.get("field")))) {
            type = ProblemType.INVALID_NIK;
        } else if (faults.stream().anyMatch(fault -> "kk".equals(fault.get("field")))) {
            type = ProblemType.INVALID_KK;
        }
        Problem problem = Problem.of(type).with("faults", FaultTexts.told(faults));
        throw faults.stream().anyMatch(fault -> Digits.SHAPES.contains(String.valueOf(fault.get("code"))))
                ? problem.with("expected", Nik.LENGTH + " digits")
                : problem;
    }
}
