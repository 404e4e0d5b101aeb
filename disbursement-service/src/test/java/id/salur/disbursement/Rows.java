package id.salur.disbursement;

import java.util.UUID;

/** Statements that write what the registry tells of families, and limits for a test. {@code each} selects ids and villages. */
public final class Rows {
    private Rows() {}

    public static String families(String each) {
        return "insert into family (family_id, version, region_code, persons) select id, 1, village, 4 from (" + each
                + ") as f (id, village)";
    }

    public static String members(String programme, String since, String each) {
        return "insert into membership (family_id, programme, version, region_code, status, started_on) select id, '"
                + programme + "', 2, village, 'ACTIVE', '" + since + "' from (" + each + ") as f (id, village)";
    }

    /** Since 2010; {@code each} selects id, village, number of the person and component. */
    public static String spans(String each) {
        return "insert into component_span (family_id, ordinal, region_code, component, span_from) select id, ordinal,"
                + " village, component, '2010-01-01' from (" + each + ") as s (id, village, ordinal, component)";
    }

    public static String decision(UUID family, String village, String decision, String reason, String on) {
        return "insert into last_decision (family_id, programme, region_code, recheck_id, decision, reasons, as_of,"
                + " decided_at) values ('" + family + "', 'PKH', '" + village + "', uuidv7(), '" + decision + "', '{"
                + reason + "}', '" + on + "', now())";
    }

    public static String limit(String id, String role, String level, String region, long most) {
        return "insert into approval_limit (id, role, level, region_code, max_amount, valid_from, legal_basis,"
                + " confirmed) values ('" + id + "', '" + role + "', '" + level + "', '" + region + "', " + most
                + ", '2007-01-01', 'test', false)";
    }
}
