package id.salur.launcher.generator;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Invented villages and a tariff with the shape of 2019. */
final class Fixture {
    static final Tariff TARIFF = new Tariff(
            new EnumMap<>(Map.of(
                    Component.IBU_HAMIL_NIFAS, 2_400_000L,
                    Component.ANAK_0_6, 2_400_000L,
                    Component.SD, 900_000L,
                    Component.SMP, 1_500_000L,
                    Component.SMA, 2_000_000L,
                    Component.LANSIA, 2_400_000L,
                    Component.DISABILITAS_BERAT, 2_400_000L)),
            550_000,
            1_000_000,
            4);

    private Fixture() {}

    static List<Village> villages() {
        return IntStream.rangeClosed(1, 169)
                .mapToObj(i -> new Village(
                        "53.15." + two(1 + i / 16) + "." + (i % 20 == 0 ? "10" : "20") + two(i % 100), i % 42 == 7))
                .toList();
    }

    static Order manggaraiBarat(long seed) {
        return new Order(
                2019,
                seed,
                22_783,
                20_070,
                "BPNT",
                OptionalLong.of(93_161_350_000L),
                villages(),
                TARIFF,
                new LinkedHashMap<>());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
