package id.salur.registry.proposal;

import org.jdbi.v3.core.Handle;

/** Proposals by the set. */
public final class ProposalSets {
    private ProposalSets() {}

    /** {@code import_family (family_no, id, village, programmes)}: the households of a file, each for programmes with {@code |} between. */
    public static void propose(Handle h, String by) {
        h.createUpdate("""
                        insert into proposal (family_id, programme, region_code, state, proposed_by)
                        select f.id, p.programme, f.village, 'PROPOSED', :by
                          from import_family f, unnest(string_to_array(f.programmes, '|')) as p (programme) order by f.family_no""").bind("by", by).execute();
    }
}
