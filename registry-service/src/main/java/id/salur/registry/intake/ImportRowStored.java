package id.salur.registry.intake;

import java.util.List;
import java.util.UUID;

/** A row as it is kept; {@code faults} are {@code column:code} with blanks between. */
record ImportRowStored(
        int line,
        int familyNo,
        ImportOutcome outcome,
        UUID familyId,
        String village,
        List<String> changes,
        String faults,
        String doubt) {}
