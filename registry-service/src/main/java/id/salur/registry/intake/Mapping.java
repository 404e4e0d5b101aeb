package id.salur.registry.intake;

import id.salur.platform.table.Columns;
import id.salur.platform.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads our fields out of the rows of a file: of our own as they stand, of others by their profile. */
final class Mapping {
    static final Mapping OWN = new Mapping(null);

    private static final Set<String> NUMBERS = Set.of("kk", "nik", "village");
    private static final Pattern VILLAGE = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})(\\d{4})");

    /** What a field says where a profile has none. */
    private static final Map<String, String> ABSENT = Map.of("severe_disability", "false", "recipient", "false");

    private final ImportProfile profile;
    private final Columns columns;
    private final Map<String, MappedColumn> sources = new HashMap<>();
    private final Map<String, Map<String, String>> words = new HashMap<>();

    private Mapping(ImportProfile profile) {
        this.profile = profile;
        if (profile == null) {
            columns = ImportRow.COLUMNS;
            return;
        }
        Set<String> exact = new LinkedHashSet<>();
        for (MappedColumn column : profile.columns()) {
            sources.put(column.field(), column);
            if (NUMBERS.contains(column.field())) {
                exact.add(key(column.column()));
            }
            if (column.values() != null) {
                Map<String, String> known = new HashMap<>();
                column.values().forEach((word, value) -> known.put(key(word), value));
                words.put(column.field(), known);
            }
        }
        columns = new Columns(
                profile.columns().stream().map(column -> key(column.column())).toList(), exact, true);
    }

    static Mapping of(ImportProfile profile) {
        return new Mapping(profile);
    }

    /** As names of columns and words compare. */
    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Fields that a profile of the kind may tell. */
    static List<String> fields(ProfileKind kind) {
        return kind == ProfileKind.FAMILIES ? ImportRow.COLUMNS.names() : List.of("kk", "nik", "desil", "programmes");
    }

    static List<String> required(ProfileKind kind) {
        return kind == ProfileKind.FAMILIES
                ? List.of("kk", "nik", "name", "sex", "birth_date", "relation", "village", "desil")
                : List.of();
    }

    Columns columns() {
        return columns;
    }

    String sheet() {
        return profile == null ? null : profile.sheet();
    }

    ProfileKind kind() {
        return profile == null ? ProfileKind.FAMILIES : profile.kind();
    }

    boolean quarterly() {
        return profile != null && profile.quarterly();
    }

    /** Whether the file says it. */
    boolean tells(String field) {
        return profile == null
                || sources.containsKey(field)
                || profile.constants().containsKey(field);
    }

    /** The facts that change by such a file; of others nothing is said. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        for (String field : ImportRow.COLUMNS.names()) {
            if (!field.equals("kk")
                    && !field.equals("village")
                    && tells(field)
                    && (kind() == ProfileKind.FAMILIES || !field.equals("nik"))) {
                told.add(field);
            }
        }
        return told;
    }

    /** What the row says; empty for a word that the profile does not know. */
    String text(TableRow row, String field) {
        if (profile == null) {
            return row.text(field);
        }
        MappedColumn source = sources.get(field);
        if (source == null) {
            return profile.constants().getOrDefault(field, ABSENT.getOrDefault(field, ""));
        }
        String text = row.text(key(source.column()));
        if (source.form() == ColumnForm.KEMENDAGRI_DIGITS) {
            return VILLAGE.matcher(text).replaceFirst("$1.$2.$3.$4");
        }
        Map<String, String> known = words.get(field);
        return known == null || text.isEmpty() ? text : known.getOrDefault(key(text), "");
    }

    /** Whether the column has a word that the profile does not know. */
    boolean isUnknown(TableRow row, String field) {
        Map<String, String> known = words.get(field);
        if (known == null) {
            return false;
        }
        String text = row.text(key(sources.get(field).column()));
        return !text.isEmpty() && !known.containsKey(key(text));
    }

    Optional<LocalDate> date(TableRow row, String field) {
        if (profile == null) {
            return row.date(field);
        }
        return sources.containsKey(field) ? row.date(key(sources.get(field).column())) : Optional.empty();
    }

    Optional<Boolean> flag(TableRow row, String field) {
        if (profile == null) {
            return row.flag(field);
        }
        return switch (text(row, field).toLowerCase(Locale.ROOT)) {
            case "true", "benar" -> Optional.of(true);
            case "false", "salah" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
