package id.salur.disbursement.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What is read of region.changed. */
record RegionsChanged(UUID changeId, LocalDate day, List<Step> steps) {
    /** A region and what it becomes. */
    record Step(String codeOld, String codeNew, String name, boolean stays, boolean follows) {
        private static final String CODE = "\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?";

        Step {
            Objects.requireNonNull(name, "name");
            if (!codeOld.matches(CODE) || !codeNew.matches(CODE) || codeOld.length() != codeNew.length()) {
                throw new IllegalArgumentException("not two codes of a level: " + codeOld + " " + codeNew);
            }
        }
    }

    RegionsChanged {
        Objects.requireNonNull(changeId, "changeId");
        Objects.requireNonNull(day, "day");
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("no steps");
        }
    }
}
