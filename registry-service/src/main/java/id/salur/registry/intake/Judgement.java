package id.salur.registry.intake;

import id.salur.registry.family.NewFamily;
import id.salur.registry.region.Villages;
import org.jdbi.v3.core.Handle;

/**
 * What becomes of the families in {@code import_row}, for who asks: the same statements say it in a preview and before a part is written, so that
 * both agree unless something was written between. Leaves temporary tables; cost grows with the rows.
 */
final class Judgement {
    private Judgement() {}

    /** Counts of what they do. */
    static ImportCounts of(Handle h, ImportRule rule) {
        Villages.holdStill(h);
        h.createUpdate(ImportSql.FAULTS)
                .bind("mostMembers", NewFamily.MOST_MEMBERS)
                .execute();
        h.execute(ImportSql.FAULTY_FAMILIES);
        h.execute("analyze import_bad");
        h.execute(ImportSql.KNOWN);
        h.execute("analyze import_known");
        known(h, rule);
        h.execute(ImportSql.HOLDERS);
        h.execute(ImportSql.TAKEN);
        h.execute(ImportSql.DISPUTED);
        h.execute(ImportSql.TAKEN_FAMILIES);
        h.createUpdate(ImportSql.CHANGE).bind("rule", rule.name()).execute();
        h.execute(ImportSql.NOTHING_NEW);
        h.execute("analyze import_fault, import_bad, import_known, import_old, import_change, import_holder");
        h.execute(ImportSql.GOOD_FAMILIES);
        h.execute(ImportSql.VERDICT);
        h.execute("analyze import_family, import_verdict");
        return h.createQuery(ImportSql.COUNTS).mapTo(ImportCounts.class).one();
    }

    /** Families that are registered otherwise. */
    private static void known(Handle h, ImportRule rule) {
        h.createUpdate(ImportSql.OLD).bind("rule", rule.name()).execute();
        h.execute("analyze import_old");
        h.execute(ImportSql.MATCH);
        h.execute("analyze import_match");
        h.createUpdate(ImportSql.OLD_FAULTS)
                .bind("rule", rule.name())
                .bind("mostMembers", NewFamily.MOST_MEMBERS)
                .execute();
        h.execute(ImportSql.TAKEN_FAMILIES);
    }
}
