package id.salur.registry.intake;

import id.salur.registry.family.NewFamily;
import id.salur.registry.region.Villages;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What becomes of the families in {@code import_row}, for who asks: the same statements say it in a preview and before a part is written, so that
 * both agree unless something was written between. Leaves temporary tables; cost grows with the rows.
 */
final class Judgement {
    private Judgement() {}

    /** Counts of what they do. */
    static ImportCounts of(Handle h, ImportTerms terms) {
        Villages.holdStill(h);
        if (terms.kind() == ProfileKind.FACTS) {
            facts(h);
        } else {
            families(h, terms);
        }
        h.execute(ImportSql.TAKEN);
        h.execute(ImportSql.DISPUTED);
        h.execute(ImportSql.TAKEN_FAMILIES);
        terms.bind(h.createUpdate(ImportSql.CHANGE)).execute();
        h.execute(ImportSql.NOTHING_NEW);
        h.execute("analyze import_fault, import_bad, import_known, import_old, import_change, import_holder");
        h.execute(ImportSql.GOOD_FAMILIES);
        h.execute(ImportSql.VERDICT);
        h.execute("analyze import_family, import_verdict");
        return h.createQuery(ImportSql.COUNTS).mapTo(ImportCounts.class).one();
    }

    private static void families(Handle h, ImportTerms terms) {
        h.createUpdate(ImportSql.FAULTS)
                .bind("mostMembers", NewFamily.MOST_MEMBERS)
                .execute();
        h.execute(ImportSql.FAULTY_FAMILIES);
        h.execute("analyze import_bad");
        h.execute(ImportSql.KNOWN);
        h.execute("analyze import_known");
        h.createUpdate(ImportSql.OLD).bind("rule", terms.rule().name()).execute();
        h.execute("analyze import_old");
        h.execute(ImportSql.MATCH);
        h.execute("analyze import_match");
        terms.bind(h.createUpdate(ImportSql.OLD_FAULTS))
                .bind("mostMembers", NewFamily.MOST_MEMBERS)
                .execute();
        h.execute(ImportSql.TAKEN_FAMILIES);
        h.execute(ImportSql.HOLDERS);
    }

    /** A row is a registered family, and nobody is taken in. */
    private static void facts(Handle h) {
        for (String sql : List.of(
                ImportSql.FACT_ROW_FAULTS,
                ImportSql.FAULTY_FAMILIES,
                "analyze import_bad",
                ImportSql.FOUND,
                "analyze import_found",
                ImportSql.FACT_FAULTS,
                ImportSql.NONE_KNOWN,
                ImportSql.NO_MATCH,
                ImportSql.NO_HOLDER,
                ImportSql.FACT_FAULTY,
                ImportSql.OLD_BY_FACTS,
                ImportSql.NAMED_AGAIN)) {
            h.execute(sql);
        }
    }
}
