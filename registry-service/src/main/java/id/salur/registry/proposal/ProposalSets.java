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

    /** {@code import_old (family_no, family_id, region_code, programmes)}: registered households, for programmes that were never proposed for them. */
    public static void proposeToo(Handle h, String by) {
        h.createUpdate("""
                        insert into proposal (family_id, programme, region_code, state, proposed_by)
                        select o.family_id, p.programme, o.region_code, 'PROPOSED', :by
                          from import_old o, unnest(string_to_array(o.programmes, '|')) as p (programme)
                         where not exists (select from proposal k where k.family_id = o.family_id and k.programme = p.programme) order by o.family_no""").bind("by", by).execute();
    }
}
