package id.salur.registry.intake;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.table.Rejects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a mapping says that cannot be read by. */
final class ProfileFaults {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,30}");
    private static final int MOST_COLUMNS = 100;

    private final List<Map<String, Object>> faults = new ArrayList<>();

    private ProfileFaults() {}

    /** 422 {@code invalid-import-profile} with every fault and where it is. */
    static void refuse(ImportProfile profile) {
        ProfileFaults found = new ProfileFaults();
        found.look(profile);
        if (!found.faults.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_IMPORT_PROFILE).with("faults", found.faults);
        }
    }

    private void look(ImportProfile profile) {
        if (!CODE.matcher(profile.code()).matches() || profile.code().equals(ImportAsked.OWN)) {
            add("code", "code-invalid");
        }
        if (profile.columns().isEmpty() || profile.columns().size() > MOST_COLUMNS) {
            add("columns", "column-count");
        }
        List<String> known = Mapping.fields(profile.kind());
        Set<String> columns = new HashSet<>();
        Set<String> fields = new HashSet<>();
        for (int i = 0; i < profile.columns().size(); i++) {
            MappedColumn column = profile.columns().get(i);
            String at = "columns[" + i + "].";
            String name = Mapping.key(column.column());
            if (!columns.add(name)) {
                add(at + "column", "column-twice");
            }
            if (Rejects.REASONS.contains(name)) {
                add(at + "column", "column-reserved");
            }
            field(at + "field", column.field(), known, fields);
            if (column.form() != null && !column.field().equals("village")) {
                add(at + "form", "form-misplaced");
            }
            if (column.values() != null) {
                column.values().forEach((word, value) -> value(at + "values." + word, column.field(), value));
            }
        }
        profile.constants().forEach((field, value) -> {
            field("constants." + field, field, known, fields);
            value("constants." + field, field, value);
        });
        missing(profile.kind(), fields);
    }

    private void missing(ProfileKind kind, Set<String> fields) {
        Mapping.required(kind).stream()
                .filter(field -> !fields.contains(field))
                .forEach(field -> add(field, "field-missing"));
        if (kind == ProfileKind.FACTS) {
            if (!fields.contains("kk") && !fields.contains("nik")) {
                add("kk", "field-missing");
            }
            if (!fields.contains("desil") && !fields.contains("programmes")) {
                add("desil", "field-missing");
            }
        }
    }

    private void field(String at, String field, List<String> known, Set<String> fields) {
        if (!known.contains(field)) {
            add(at, "field-unknown");
        } else if (!fields.add(field)) {
            add(at, "field-twice");
        }
    }

    private void value(String at, String field, String value) {
        List<String> taken = ImportRow.values(field);
        if (!taken.isEmpty() && !value.isEmpty() && !taken.contains(value)) {
            add(at, "value-unknown");
        }
    }

    private void add(String where, String code) {
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put("field", where.length() > 100 ? where.substring(0, 100) : where);
        fault.put("code", code);
        faults.add(fault);
    }
}
