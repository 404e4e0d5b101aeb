package id.salur.registry.intake;

import id.salur.registry.family.Employment;
import id.salur.registry.family.Fault;
import id.salur.registry.family.Kk;
import id.salur.registry.family.NewMember;
import id.salur.registry.family.Nik;
import id.salur.registry.family.Relation;
import id.salur.registry.family.SchoolLevel;
import id.salur.registry.family.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One row, read field by field: what cannot be read is null and named as a fault. What needs other rows or tables comes later, as a set. */
final class ImportRow {
    static final List<String> HEADER = List.of(
            "kk",
            "nik",
            "name",
            "sex",
            "birth_date",
            "relation",
            "recipient",
            "village",
            "desil",
            "school_level",
            "pregnant_until",
            "severe_disability",
            "employment",
            "programmes");
    private static final Pattern VILLAGE = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}");
    private static final Set<String> PROGRAMMES = Set.of("", "BPNT", "PKH", "PKH|BPNT");

    private final List<String> fields;
    private final List<Fault> faults = new ArrayList<>();
    private final NewMember member;
    private final String village;
    private final Integer desil;
    private final String programmes;

    private ImportRow(List<String> fields, LocalDate today) {
        this.fields = fields;
        Kk.fault(field(0)).ifPresent(code -> faults.add(new Fault("kk", code)));
        member = new NewMember(
                field(1),
                field(2),
                choice(3, Sex.class),
                date(4),
                choice(5, Relation.class),
                flag(6),
                choice(9, SchoolLevel.class),
                date(10),
                flag(11),
                choice(12, Employment.class),
                null);
        village = VILLAGE.matcher(field(7)).matches() ? field(7) : null;
        if (village == null) {
            faults.add(new Fault("village", "unknown-village"));
        }
        desil = field(8).matches("[1-9]|10") ? Integer.valueOf(field(8)) : null;
        if (desil == null) {
            faults.add(new Fault("desil", "desil-range"));
        }
        programmes = PROGRAMMES.contains(field(13)) ? field(13) : null;
        if (programmes == null) {
            faults.add(new Fault("programmes", "unknown-programmes"));
        }
        if (fields.size() != HEADER.size()) {
            faults.add(new Fault("", "column-count"));
        }
        for (Fault fault : member.faults(today)) {
            String column = snake(fault.field());
            if (faults.stream().noneMatch(f -> f.field().equals(column))) {
                faults.add(new Fault(column, fault.code()));
            }
        }
    }

    static ImportRow of(List<String> fields, LocalDate today) {
        return new ImportRow(fields, today);
    }

    String kk() {
        return field(0);
    }

    NewMember member() {
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
        return Nik.fault(member.nik(), null, null).isEmpty();
    }

    boolean kkReadable() {
        return Kk.fault(kk()).isEmpty();
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

    private String field(int place) {
        return place < fields.size() ? fields.get(place) : "";
    }

    private <E extends Enum<E>> E choice(int place, Class<E> type) {
        String text = field(place);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            faults.add(new Fault(HEADER.get(place), "unknown-value"));
        }
        return null;
    }

    private boolean flag(int place) {
        String text = field(place);
        if (!text.equals("true") && !text.equals("false")) {
            faults.add(new Fault(HEADER.get(place), "boolean-format"));
        }
        return text.equals("true");
    }

    private LocalDate date(int place) {
        String text = field(place);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(new Fault(HEADER.get(place), "date-format"));
            return null;
        }
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
