package id.salur.registry.intake;

import org.jdbi.v3.core.statement.Update;

/**
 * What a file may do, as its import keeps it.
 *
 * @param told facts that it tells; of others it says nothing
 */
record ImportTerms(ImportRule rule, ProfileKind kind, String[] told) {
    Update bind(Update statement) {
        return statement.bind("rule", rule.name()).bind("told", told).bind("families", kind == ProfileKind.FAMILIES);
    }
}
