package id.salur.registry.eligibility;

import java.util.Objects;
import java.util.regex.Pattern;

/** What the registry reads of {@code programme.set.v1}. */
record ProgrammeSet(String code, Long version, String nameId, String nameEn, Boolean takesMembers) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    ProgrammeSet {
        Objects.requireNonNull(takesMembers, "takesMembers");
        if (code == null || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code");
        }
        if (version == null || version < 1) {
            throw new IllegalArgumentException("version");
        }
        if (nameId == null || nameId.isBlank() || nameEn == null || nameEn.isBlank()) {
            throw new IllegalArgumentException("a programme without a name");
        }
    }
}
