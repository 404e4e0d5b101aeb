package id.salur.registry.person;

import id.salur.registry.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/** Persons get the new code of the village where they live or lived last, with or without a household. */
@ApplicationScoped
class RenumberedPersons implements RegionFollower {
    @Override
    public void follow(Handle h) {
        h.execute("""
            with moved as (
                update person p set region_code = m.code_new from region_move m where p.region_code = m.code_old returning p.id, m.code_new
            ), numbers as (
                update person_identifier k set region_code = m.code_new from moved m where k.person_id = m.id
            ), claims as (
                update number_claim k set region_code = m.code_new from region_move m where k.region_code = m.code_old
            )
            update person_past k set region_code = m.code_new from moved m where k.person_id = m.id\
            """);
    }
}
