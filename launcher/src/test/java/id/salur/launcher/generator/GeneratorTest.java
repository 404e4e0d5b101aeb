package id.salur.launcher.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    @TempDir
    Path folder;

    @Test
    void theSameOrderWritesTheSameBytes() throws IOException {
        Path first = folder.resolve("a.csv");
        Path second = folder.resolve("b.csv");
        Path other = folder.resolve("c.csv");
        Generator.write(Fixture.manggaraiBarat(7), first);
        Generator.write(Fixture.manggaraiBarat(7), second);
        Generator.write(Fixture.manggaraiBarat(8), other);
        assertEquals(-1, Files.mismatch(first, second));
        assertNotEquals(-1, Files.mismatch(first, other));
    }

    @Test
    void aRegencyIsWrittenInSeconds() {
        assertTimeout(
                Duration.ofSeconds(6),
                () -> Generator.write(Fixture.manggaraiBarat(2019), folder.resolve("regency.csv")));
    }

    @Property(tries = 8)
    void thePublishedTotalIsMetToTheRupiah(@ForAll long seed) {
        List<Family> families = new ArrayList<>();
        Generated generated = Generator.generate(Fixture.manggaraiBarat(seed), families::add);
        assertEquals(22_783, families.size());
        assertEquals(20_070, families.stream().filter(Family::pkh).count());
        assertEquals(
                93_161_350_000L,
                families.stream()
                        .filter(Family::pkh)
                        .mapToLong(GeneratorTest::counted)
                        .sum());
        assertEquals(93_161_350_000L, generated.pkhAnnual());
        assertTrue(generated.capped() > 200, "the cap matters for " + generated.capped() + " families");
        assertTrue(families.stream().filter(Family::pkh).noneMatch(family -> family.composition()
                .isEmpty()));
    }

    @Property(tries = 5)
    void numbersAreUniqueAndSayWhatTheyMust(@ForAll long seed) {
        List<Family> families = new ArrayList<>();
        Generator.generate(Fixture.manggaraiBarat(seed), families::add);
        Set<String> seen = new HashSet<>();
        for (Family family : families) {
            assertTrue(family.kk().matches("[0-9]{16}") && seen.add(family.kk()), family.kk());
            assertEquals(1, family.members().stream().filter(Member::recipient).count());
            assertTrue(family.recipient().born().isBefore(LocalDate.of(2000, 1, 1)));
            for (Member member : family.members()) {
                assertTrue(seen.add(member.nik()), member.nik());
                assertEquals(expectedStart(family, member), member.nik().substring(0, 12));
                assertTrue(member.name().matches("[A-Z][a-z]{5} [0-9]{8}"), member.name());
            }
        }
    }

    @Property(tries = 5)
    void nobodyBeginsOrCeasesToCountWithinTheYear(@ForAll long seed) {
        List<Family> families = new ArrayList<>();
        Generator.generate(Fixture.manggaraiBarat(seed), families::add);
        for (Member member :
                families.stream().flatMap(f -> f.members().stream()).toList()) {
            int onFirst = age(member, LocalDate.of(2019, 1, 1));
            int onLast = age(member, LocalDate.of(2019, 12, 31));
            if (member.component() == null
                    || member.component() == Component.IBU_HAMIL_NIFAS
                    || member.component() == Component.DISABILITAS_BERAT) {
                assertTrue(onFirst >= 18 && onLast < 59, member + " is no elder and no child");
            } else {
                switch (member.component()) {
                    case ANAK_0_6 -> assertTrue(onFirst >= 0 && onLast < 6, member.toString());
                    case SD, SMP, SMA -> assertTrue(onFirst >= 6 && onLast <= 20, member.toString());
                    default -> assertTrue(onFirst >= 70, member.toString());
                }
            }
        }
    }

    @Property(tries = 20)
    void anyReachableTotalIsFound(@ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int step) {
        long total = 43_000L * 100_000 + 550_000 * 1_000L + step * 100_000L;
        Order order = new Order(
                2019, seed, 1_000, 1_000, "", OptionalLong.of(total), Fixture.villages(), Fixture.TARIFF, Map.of());
        assertEquals(total, Generator.generate(order, family -> {}).pkhAnnual());
    }

    @Test
    void anImpossibleTotalIsRefusedInOneSentence() {
        Order order =
                new Order(2019, 1, 10, 10, "", OptionalLong.of(12_345), Fixture.villages(), Fixture.TARIFF, Map.of());
        String message = assertThrows(IllegalStateException.class, () -> Generator.generate(order, family -> {}))
                .getMessage();
        assertTrue(message.contains("12345"), message);
    }

    @Test
    void wishedFamiliesAreAmongThem() {
        Map<String, Composition> wishes = new LinkedHashMap<>();
        wishes.put("pupil", Composition.of(Component.SMA));
        wishes.put("mother", Composition.of(Component.ANAK_0_6, Component.SD));
        Order order =
                new Order(2020, 3, 300, 300, "", OptionalLong.empty(), Fixture.villages(), Fixture.TARIFF, wishes);
        List<Family> families = new ArrayList<>();
        Generated generated = Generator.generate(order, families::add);
        assertEquals(wishes.keySet(), generated.wished().keySet());
        wishes.forEach((label, composition) -> {
            Family family = generated.wished().get(label);
            assertEquals(composition, family.composition());
            assertTrue(family.recipient().woman());
            assertTrue(families.contains(family));
        });
    }

    @Test
    void theFileIsWhatTheImportAsksFor() throws IOException {
        Path file = folder.resolve("families.csv");
        Generated generated = Generator.write(Fixture.manggaraiBarat(1), file);
        List<String> lines = Files.readAllLines(file);
        assertEquals(
                "kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,"
                        + "severe_disability,employment,programmes",
                lines.get(0));
        assertEquals(generated.members(), lines.size() - 1);
        Map<String, Long> programmes = lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[13], (a, b) -> a))
                .values()
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertEquals(Map.of("PKH|BPNT", 20_070L, "BPNT", 2_713L), programmes);
        assertFalse(lines.get(1).startsWith("\uFEFF"));
    }

    /** The rule once more, written differently: sort, take the first four, add the fixed part. */
    private static long counted(Family family) {
        long fixed = family.village().hardAccess() ? 1_000_000 : 550_000;
        List<Long> amounts = new ArrayList<>();
        for (Member member : family.members()) {
            if (member.component() != null) {
                amounts.add(Fixture.TARIFF.annual().get(member.component()));
            }
        }
        amounts.sort(null);
        long sum = fixed;
        for (int i = amounts.size() - 1; i >= Math.max(0, amounts.size() - 4); i--) {
            sum += amounts.get(i);
        }
        return sum;
    }

    private static String expectedStart(Family family, Member member) {
        LocalDate born = member.born();
        return family.village().code().substring(0, 8).replace(".", "")
                + String.format(
                        "%02d%02d%02d",
                        born.getDayOfMonth() + (member.woman() ? 40 : 0), born.getMonthValue(), born.getYear() % 100);
    }

    private static int age(Member member, LocalDate on) {
        return member.born().until(on).getYears();
    }
}
