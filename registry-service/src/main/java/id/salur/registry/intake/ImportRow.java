package id.salur.registry.intake;

import id.salur.platform.table.Columns;
import id.salur.platform.table.TableRow;
import id.salur.registry.family.Kk;
import id.salur.registry.family.NewMember;
import id.salur.registry.family.Relation;
import id.salur.registry.person.Employment;
import id.salur.registry.person.Fault;
import id.salur.registry.person.Nik;
import id.salur.registry.person.SchoolLevel;
import id.salur.registry.person.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One row, read column by column: what cannot be read is null and named as a fault. What needs other rows or tables comes later, as a set. */
final class ImportRow {
    static final Columns COLUMNS = Columns.of(
            "kk!",
            "nik!",
            "name",
            "sex",
            "birth_date",
            "relation",
            "recipient",
            "village!",
            "desil",
            "school_level",
            "pregnant_until",
            "severe_disability",
            "employment",
            "programmes");
    private static final Pattern VILLAGE = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}");
    private static final Pattern DESIL = Pattern.compile("[1-9]|10");
    private static final Pattern PROGRAMME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** How offices write that a person has no NIK yet. */
    private static final Set<String> NO_NUMBER = Set.of("", "0", "-");

    private static final Map<String, List<String>> CHOICES = Map.of(
            "sex", names(Sex.values()),
            "relation", names(Relation.values()),
            "school_level", names(SchoolLevel.values()),
            "employment", names(Employment.values()));

    private final TableRow row;
    private final Mapping mapping;
    private final boolean facts;
    private final List<Fault> faults = new ArrayList<>();
    private final String kk;
    private final NewMember member;
    private final String village;
    private final Integer desil;
    private final String programmes;

    private ImportRow(TableRow row, Mapping mapping, LocalDate today) {
        this.row = row;
        this.mapping = mapping;
        facts = mapping.kind() == ProfileKind.FACTS;
        Mapping.fields(mapping.kind()).stream()
                .filter(field -> mapping.isUnknown(row, field))
                .forEach(field -> fault(field, "unknown-word"));
        kk = text("kk");
        if (!facts || mapping.tells("kk")) {
            Kk.fault(kk).ifPresent(code -> fault("kk", code));
        }
        member = member();
        village = facts ? null : matching("village", VILLAGE, "unknown-village");
        String level = facts && !mapping.tells("desil") ? null : matching("desil", DESIL, "desil-range");
        desil = level == null ? null : Integer.valueOf(level);
        programmes = programmes(text("programmes"));
        if (!row.fits()) {
            fault("", "column-count");
        }
        if (facts) {
            if (mapping.tells("nik")) {
                Nik.fault(text("nik")).ifPresent(code -> fault("nik", code));
            }
            return;
        }
        for (Fault fault : member.faults(today)) {
            String column = snake(fault.field());
            if (faults.stream().noneMatch(f -> f.field().equals(column))) {
                fault(column, fault.code());
            }
        }
    }

    /** What may stand in a column that takes some words only, but for codes of programmes; nothing of other columns. */
    static List<String> values(String column) {
        return CHOICES.getOrDefault(column, List.of());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    static ImportRow of(TableRow row, Mapping mapping, LocalDate today) {
        return new ImportRow(row, mapping, today);
    }

    private String text(String field) {
        return mapping.text(row, field);
    }

    private NewMember member() {
        return new NewMember(
                NO_NUMBER.contains(text("nik")) ? null : text("nik"),
                text("name"),
                choice("sex", Sex.class),
                date("birth_date"),
                choice("relation", Relation.class),
                flag("recipient"),
                choice("school_level", SchoolLevel.class),
                date("pregnant_until"),
                flag("severe_disability"),
                choice("employment", Employment.class),
                null,
                null);
    }

    String kk() {
        return kk;
    }

    NewMember asMember() {
        return member;
    }

    String village() {
        return village;
    }

    Integer desil() {
        return desil;
    }

    String programmes() {
        return programmes;
    }

    boolean nikReadable() {
        return member.nik() != null && Nik.fault(member.nik()).isEmpty();
    }

    /** What somebody has to look at; null if nothing. */
    String doubt() {
        if (facts) {
            return null;
        }
        return member.nik() == null || nikReadable() ? member.person().doubt().orElse(null) : null;
    }

    boolean kkReadable() {
        return Kk.fault(kk).isEmpty();
    }

    /** {@code column:code} separated by spaces; null when the row is fine. */
    String faults() {
        if (faults.isEmpty()) {
            return null;
        }
        return String.join(
                " ",
                faults.stream().map(f -> f.field() + ":" + f.code()).distinct().toList());
    }

    private void fault(String column, String code) {
        faults.add(new Fault(column, code));
    }

    private String matching(String column, Pattern form, String code) {
        String text = text(column);
        if (form.matcher(text).matches()) {
            return text;
        }
        fault(column, code);
        return null;
    }

    /** The codes in order, so that a family's rows may have them in any; whether there are such programmes is asked of the whole file. */
    private String programmes(String text) {
        if (text.isEmpty()) {
            return text;
        }
        List<String> codes = Arrays.stream(text.split("\\|", -1)).sorted().toList();
        if (codes.stream().allMatch(code -> PROGRAMME.matcher(code).matches())
                && Set.copyOf(codes).size() == codes.size()) {
            return String.join("|", codes);
        }
        fault("programmes", "unknown-programmes");
        return null;
    }

    private <E extends Enum<E>> E choice(String column, Class<E> type) {
        String text = text(column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            fault(column, "unknown-value");
        }
        return null;
    }

    private boolean flag(String column) {
        Optional<Boolean> flag = mapping.flag(row, column);
        if (flag.isEmpty()) {
            fault(column, "boolean-format");
        }
        return flag.orElse(false);
    }

    private LocalDate date(String column) {
        if (text(column).isEmpty()) {
            return null;
        }
        Optional<LocalDate> date = mapping.date(row, column);
        if (date.isEmpty()) {
            fault(column, row.dates().size() > 1 ? "date-format" : "iso-date-format");
        }
        return date.orElse(null);
    }

    private static String snake(String camel) {
        StringBuilder snake = new StringBuilder();
        camel.chars().forEach(c -> {
            if (Character.isUpperCase(c)) {
                snake.append('_');
            }
            snake.append((char) Character.toLowerCase(c));
        });
        return snake.toString();
    }
}
