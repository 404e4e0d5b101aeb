package id.salur.training.projection;

import java.util.List;
import java.util.Objects;

/** What is read of region.changed. */
record RegionsChanged(List<Step> steps) {
    /** A region and what it becomes. */
    record Step(String codeOld, String codeNew, boolean follows) {
        Step {
            Objects.requireNonNull(codeOld, "codeOld");
            Objects.requireNonNull(codeNew, "codeNew");
        }
    }

    RegionsChanged {
        Objects.requireNonNull(steps, "steps");
    }
}
