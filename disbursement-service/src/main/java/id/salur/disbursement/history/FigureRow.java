package id.salur.disbursement.history;

import id.salur.platform.security.AreaRange;
import id.salur.platform.table.Columns;
import id.salur.platform.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One row of an import, read strictly: what is wrong is a fault {@code column:code}, and nothing is repaired.
 *
 * @param regionCode the smallest region that holds all stated codes
 * @param statedCodes the codes as stated, {@code |} between them
 * @param faults separated by spaces, empty if there are none
 */
record FigureRow(
        List<String> texts,
        String regionCode,
        String statedCodes,
        boolean disputed,
        StatedNumber number,
        String faults) {
    static final Columns COLUMNS = Columns.of(
            "source!",
            "programme",
            "region_code!",
            "region_name",
            "disputed",
            "period",
            "fiscal_year",
            "stage",
            "metric",
            "unit",
            "locale",
            "value!",
            "basis",
            "note");

    private static final int PLACE_OF_LOCALE = 10;
    private static final Pattern YEAR = Pattern.compile("(19[4-9][0-9]|20[0-9]{2}|2100)");
    private static final List<String> STAGES = List.of("I", "II", "III", "IV", "to I", "to II", "to III", "to IV");
    private static final Map<String, List<String>> CHOICES =
            Map.of("stage", STAGES, "basis", List.of("STATED", "DERIVED"), "disputed", List.of("true", "false"));
    private static final Set<String> WITH_DECIMALS = Set.of("ratio", "percent");

    /** What may stand in a column that takes some words only; nothing of other columns. */
    static List<String> values(String column) {
        return CHOICES.getOrDefault(column, List.of());
    }

    /** Reads a row; an empty locale is the file's. */
    static FigureRow of(TableRow given, String locale) {
        if (!given.fits()) {
            return new FigureRow(List.of(), null, null, false, null, ":column-count");
        }
        List<String> texts =
                new ArrayList<>(COLUMNS.names().stream().map(given::text).toList());
        if (texts.get(PLACE_OF_LOCALE).isEmpty()) {
            texts.set(PLACE_OF_LOCALE, locale == null ? "" : locale);
        }
        given.flag("disputed").ifPresent(flag -> texts.set(COLUMNS.names().indexOf("disputed"), String.valueOf(flag)));
        return new Reading(texts).row();
    }

    /** The values of a row without faults, in the order of the staging table. */
    Object[] values() {
        return new Object[] {
            text("source"),
            text("programme"),
            regionCode,
            statedCodes,
            text("region_name"),
            disputed,
            text("period"),
            text("fiscal_year"),
            text("stage"),
            text("metric"),
            text("unit"),
            text("locale"),
            text("value"),
            number.value().toPlainString(),
            number.roundingUnit().toPlainString(),
            number.significantDigits(),
            text("basis"),
            text("note")
        };
    }

    private String text(String column) {
        return texts.get(COLUMNS.names().indexOf(column));
    }

    private static final class Reading {
        private final List<String> texts;
        private final List<String> faults = new ArrayList<>();

        Reading(List<String> texts) {
            this.texts = texts;
        }

        FigureRow row() {
            must("source", "[A-Z0-9][A-Z0-9-]{0,39}");
            must("programme", "[A-Z][A-Z0-9_]{1,39}");
            must("region_name", "\\P{Cntrl}{1,120}");
            must("disputed", "|" + oneOf("disputed"));
            must("period", "\\P{Cntrl}{1,60}");
            must("fiscal_year", "|" + YEAR.pattern());
            must("metric", "[a-z][a-z0-9_]{1,39}");
            must("unit", "[A-Za-z]{1,20}");
            must("basis", oneOf("basis"));
            must("note", "\\P{Cntrl}{0,400}");
            must("stage", "|" + oneOf("stage"));
            if (STAGES.contains(field("stage")) && field("fiscal_year").isEmpty()) {
                fault("stage", "stage-without-year");
            }
            List<String> codes = List.of(field("region_code").split("\\|", -1));
            boolean known = codes.stream().allMatch(AreaRange::wellFormed);
            if (!known) {
                fault("region_code", "region-format");
            }
            return new FigureRow(
                    texts,
                    known ? common(codes) : null,
                    field("region_code"),
                    codes.size() > 1 || field("disputed").equals("true"),
                    number(),
                    String.join(" ", faults));
        }

        private StatedNumber number() {
            Optional<StatedNumber.Style> style = StatedNumber.Style.of(field("locale"));
            if (style.isEmpty()) {
                fault("locale", "unknown-locale");
                return null;
            }
            Optional<StatedNumber> number = StatedNumber.parse(field("value"), style.get());
            if (number.isEmpty()) {
                fault("value", "number-format");
                return null;
            }
            if (number.get().value().scale() > 0 && !WITH_DECIMALS.contains(field("unit"))) {
                fault("value", "not-whole");
                return null;
            }
            if (number.get().value().precision() > 18) {
                fault("value", "number-too-large");
                return null;
            }
            return number.get();
        }

        private String field(String column) {
            return texts.get(COLUMNS.names().indexOf(column));
        }

        private static String oneOf(String column) {
            return String.join("|", values(column));
        }

        private void must(String column, String pattern) {
            String text = field(column);
            if (!text.matches(pattern)) {
                fault(column, text.isEmpty() ? "required" : "unknown-value");
            }
        }

        private void fault(String column, String code) {
            faults.add(column + ":" + code);
        }

        private static String common(List<String> codes) {
            String common = codes.get(0);
            for (String code : codes) {
                while (!common.equals("ID") && !code.equals(common) && !code.startsWith(common + ".")) {
                    int dot = common.lastIndexOf('.');
                    common = dot < 0 ? "ID" : common.substring(0, dot);
                }
            }
            return common;
        }
    }
}
