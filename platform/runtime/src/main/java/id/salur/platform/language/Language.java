package id.salur.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that texts are written in. English is the one that is given when a caller asks for none of them. */
public enum Language {
    ENGLISH("en"),
    INDONESIAN("id");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As in {@code Content-Language}, and in the names of the files of texts. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * What {@code Accept-Language} asks for, by RFC 9110, section 12.5.4. A quality is that of the range that names the language
     * itself, otherwise of a narrower one ({@code id-ID} is content with {@code id}), otherwise of {@code *}; the highest wins, then
     * the one named first, then English. A language of quality 0 is given only when nothing else is left. A range that cannot
     * be read is none.
     *
     * @param header the value of the header, several lines joined by commas; null is none
     */
    public static Language wanted(String header) {
        List<Range> ranges = Range.read(header);
        Language best = ENGLISH;
        Rank highest = Rank.of(ENGLISH, ranges);
        Rank indonesian = Rank.of(INDONESIAN, ranges);
        if (indonesian.isAbove(highest)) {
            best = INDONESIAN;
        }
        return best;
    }

    /**
     * How much a language is wanted.
     *
     * @param quality 0 to 1000; -1 if it is wanted only where nothing else is left
     * @param place of the range in the header
     */
    private record Rank(int quality, int place) {
        private static final Rank UNWANTED = new Rank(-1, Integer.MAX_VALUE);

        static Rank of(Language language, List<Range> ranges) {
            Optional<Range> exact =
                    ranges.stream().filter(range -> range.names(language)).findFirst();
            Optional<Range> narrower = ranges.stream()
                    .filter(range -> range.isWithin(language) && range.quality() > 0)
                    .reduce((one, other) -> other.quality() > one.quality() ? other : one);
            return exact.or(() -> narrower)
                    .or(() -> ranges.stream().filter(Range::isAny).findFirst())
                    .map(range -> range.quality() == 0 ? UNWANTED : new Rank(range.quality(), range.place()))
                    .orElse(new Rank(0, Integer.MAX_VALUE));
        }

        boolean isAbove(Rank other) {
            return quality != other.quality ? quality > other.quality : place < other.place;
        }
    }
}
