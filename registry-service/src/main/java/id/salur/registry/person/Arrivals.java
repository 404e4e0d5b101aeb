package id.salur.registry.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.aggregate.Ids;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.crypto.Seal;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.Everyday;
import id.salur.platform.sql.SqlFile;
import id.salur.platform.task.NewTask.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Persons whom a household takes in: new ones, and those who carry a number that is known and live nowhere. */
@ApplicationScoped
public class Arrivals {
    private static final String TAKE_IN = SqlFile.of(Arrivals.class, "take-in");
    private static final String REGISTER = SqlFile.of(Arrivals.class, "register");

    private final FieldHash hash;
    private final FieldCipher cipher;
    private final Seal seal;
    private final VerifiedNumbers verified;
    private final NumberTasks tasks;
    private final NumberClaims claims;
    private final Caller caller;
    private final ObjectMapper json;

    Arrivals(
            FieldHash hash,
            FieldCipher cipher,
            Seal seal,
            VerifiedNumbers verified,
            NumberTasks tasks,
            NumberClaims claims,
            Caller caller,
            ObjectMapper json) {
        this.verified = verified;
        this.hash = hash;
        this.cipher = cipher;
        this.seal = seal;
        this.tasks = tasks;
        this.claims = claims;
        this.caller = caller;
        this.json = json;
    }

    /**
     * Who carries the number of somebody who arrives.
     *
     * @param place as in {@link Arrival}
     * @param housed whether they live in a household
     * @param leftOn first day without the last household; null if there was none
     */
    public record Holder(int place, UUID personId, boolean housed, LocalDate leftOn) {}

    /**
     * Whom a household takes in.
     *
     * @param place 1 is the first person of the request
     * @param recipient whether the household's money is paid to this person
     * @param since first day in the household as it was told; null if it was not
     */
    public record Arrival(int place, NewPerson told, boolean recipient, LocalDate since) {}

    /**
     * A person that a household has taken in.
     *
     * @param back whether the person was known
     * @param since first day in the household; null for as far back as is known
     */
    public record TakenIn(UUID id, boolean back, LocalDate since) {}

    /**
     * For each arrival, in their order, the person of this NIK who lives nowhere, or a new one. 409 {@code nik-in-another-family} with the
     * place in the request. Three statements for all who are new, and their tasks.
     */
    public List<TakenIn> takeIn(Handle h, String region, List<Arrival> arrivals) {
        Map<Integer, Holder> holders = holders(h, arrivals);
        Map<Integer, TakenIn> persons = new HashMap<>();
        holders.values().stream()
                .filter(Holder::housed)
                .mapToInt(Holder::place)
                .min()
                .ifPresent(place -> {
                    throw claims.refused(place, hashes(arrivals, holders), region, null);
                });
        for (Holder holder : lockOrder(holders)) {
            persons.put(holder.place(), back(h, region, arrivals.get(holder.place() - 1), holder));
        }
        persons.putAll(register(
                h,
                region,
                arrivals.stream()
                        .filter(arrival -> !holders.containsKey(arrival.place()))
                        .toList()));
        tasks.find("person", subjects(region, arrivals, persons, told -> told.nik() == null));
        tasks.check(subjects(
                region,
                arrivals,
                persons,
                told -> told.nik() != null && told.doubt().isPresent()));
        return arrivals.stream().map(arrival -> persons.get(arrival.place())).toList();
    }

    /** Numbers of those who live elsewhere, in the order of the request. */
    private List<byte[]> hashes(List<Arrival> arrivals, Map<Integer, Holder> holders) {
        return arrivals.stream()
                .filter(arrival -> holders.containsKey(arrival.place())
                        && holders.get(arrival.place()).housed())
                .map(arrival -> hash.of(arrival.told().nik()))
                .toList();
    }

    /** By id, as whoever takes in some of the same persons at the same time. */
    private static List<Holder> lockOrder(Map<Integer, Holder> holders) {
        return holders.values().stream()
                .sorted(Comparator.comparing(Holder::personId))
                .toList();
    }

    private static List<Subject> subjects(
            String region, List<Arrival> arrivals, Map<Integer, TakenIn> persons, Predicate<NewPerson> which) {
        return arrivals.stream()
                .filter(arrival -> which.test(arrival.told()))
                .map(arrival -> new Subject(persons.get(arrival.place()).id(), region))
                .toList();
    }

    private Map<Integer, Holder> holders(Handle h, List<Arrival> arrivals) {
        List<Arrival> numbered = arrivals.stream()
                .filter(arrival -> arrival.told().nik() != null)
                .toList();
        return Everyday.query(h, """
            select place, person_id, housed, left_on
            from unnest(cast(:places as integer[]), cast(:numbers as bytea[])) as asked (place, number), nik_holder(number)\
            """)
                .bind("places", numbered.stream().map(Arrival::place).toArray(Integer[]::new))
                .bind(
                        "numbers",
                        numbered.stream()
                                .map(arrival -> hash.of(arrival.told().nik()))
                                .toArray(byte[][]::new))
                .mapTo(Holder.class)
                .collect(Collectors.toMap(Holder::place, Function.identity()));
    }

    private Map<Integer, TakenIn> register(Handle h, String region, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return Map.of();
        }
        Map<Integer, TakenIn> made = new HashMap<>();
        List<Told> told = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            UUID id = Ids.next();
            made.put(arrival.place(), new TakenIn(id, false, arrival.since()));
            told.add(told(id, arrival));
        }
        Set<UUID> claimed = Everyday.query(h, REGISTER)
                .bind("told", json.<JsonNode>valueToTree(told))
                .bind("region", region)
                .bind("by", caller.id())
                .mapTo(UUID.class)
                .collect(Collectors.toSet());
        for (Arrival arrival : arrivals) {
            if (arrival.told().nik() != null
                    && !claimed.contains(made.get(arrival.place()).id())) {
                throw claims.refused(
                        arrival.place(), List.of(hash.of(arrival.told().nik())), region, null);
            }
        }
        return made;
    }

    /** A row of {@code register.sql}. */
    private record Told(
            UUID id,
            String name,
            Sex sex,
            LocalDate birthDate,
            SchoolLevel schoolLevel,
            LocalDate pregnantUntil,
            boolean severeDisability,
            Employment employment,
            LocalDate diedOn,
            String sealedName,
            String sealedBirth,
            String hash,
            String cipher) {}

    private Told told(UUID id, Arrival arrival) {
        NewPerson told = arrival.told();
        return new Told(
                id,
                told.name(),
                told.sex(),
                told.birthDate(),
                told.schoolLevel(),
                told.pregnantUntil(),
                told.severeDisability(),
                told.employment(),
                told.diedOn(),
                arrival.recipient() ? seal.seal(told.name()) : null,
                seal.seal(told.birth()),
                told.nik() == null ? null : bytea(hash.of(told.nik())),
                told.nik() == null ? null : bytea(cipher.encrypt(told.nik())));
    }

    private static String bytea(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    private TakenIn back(Handle h, String region, Arrival arrival, Holder holder) {
        LocalDate since = arrival.since() == null ? holder.leftOn() : arrival.since();
        if (holder.leftOn() != null && since.isBefore(holder.leftOn())) {
            throw taken(arrival.place());
        }
        NewPerson told = arrival.told();
        h.createQuery("select person_moves_in(:person, :region)")
                .bind("person", holder.personId())
                .bind("region", region)
                .mapTo(String.class)
                .findOne();
        verified.toldAnew(h, holder.personId(), told);
        h.createUpdate("""
            insert into person_past (person_id, region_code, valid_from, valid_until, school_level, pregnant_until, severe_disability, employment)
            select id, region_code, facts_since, :since, school_level, pregnant_until, severe_disability, employment
            from person where id = :id and coalesce(facts_since < :since, true)\
            """)
                .bind("id", holder.personId())
                .bind("since", holder.leftOn())
                .execute();
        h.createUpdate("""
            update person set version = version + 1, name = :name, sex = :sex, birth_date = :birthDate, facts_since = :since,
                   school_level = :schoolLevel,
                   pregnant_until = :pregnantUntil, severe_disability = :severeDisability, employment = :employment,
                   died_on = coalesce(:diedOn, died_on), sealed_name = :sealedName, sealed_birth = :sealedBirth,
                   to_seal = false
            where id = :id\
            """)
                .bind("id", holder.personId())
                .bind("since", holder.leftOn())
                .bind("sealedName", seal.seal(told.name()))
                .bind("sealedBirth", seal.seal(told.birth()))
                .bindMethods(told)
                .execute();
        return new TakenIn(holder.personId(), true, since);
    }

    /** The persons of a file that {@code by} sent; see {@code take-in.sql}. */
    public void takeIn(Handle h, String by) {
        h.execute("select person_moves_in(person_id, region_code) from import_member where returns");
        verified.toldAnew(h, by);
        h.createUpdate(TAKE_IN).bind("by", by).execute();
    }

    /** Somebody else has the number, or the person has a household. */
    public static Problem taken(int place) {
        return Problem.of(ProblemType.NIK_IN_ANOTHER_FAMILY).with("member", place);
    }
}
