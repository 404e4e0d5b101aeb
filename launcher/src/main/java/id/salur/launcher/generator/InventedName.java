package id.salur.launcher.generator;

import java.util.Locale;

/**
 * Names of invented people: a word of three syllables, of which there are 4,096, and the number of the person. Nobody is called so; and not
 * everybody has one first word, which would make all of them look alike to who looks for duplicates.
 */
public final class InventedName {
    private static final String[] FIRST = {
        "Ba", "Da", "Ga", "Ka", "La", "Ma", "Na", "Pa", "Ra", "Sa", "Ta", "Wa", "Be", "De", "Le", "Me"
    };
    private static final String[] NEXT = {
        "bi", "di", "gu", "ka", "lo", "ma", "ni", "pu", "ra", "so", "ti", "wa", "be", "da", "li", "mo"
    };
    private static final int MASK = NEXT.length - 1;
    private static final int SYLLABLE_BITS = 4;

    private InventedName() {}

    /** @param number of the person, 0 and up; neighbours have different words */
    public static String of(long number) {
        int middle = (int) (number >> SYLLABLE_BITS) & MASK;
        int last = (int) (number >> (2 * SYLLABLE_BITS)) & MASK;
        return String.format(Locale.ROOT, "%s%s%s %08d", FIRST[(int) number & MASK], NEXT[middle], NEXT[last], number);
    }
}
