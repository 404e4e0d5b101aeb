package id.salur.launcher.bench.everyday;

import id.salur.launcher.bench.everyday.Places.Place;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** A family with a small business (UEP) applies for money: one application a family and year. */
final class AidCalls {
    private static final double PROPOSE = 0.25;
    /** The rule holds from 2007 on. */
    private static final int FIRST_YEAR = 2008;

    private static final int YEARS_EACH = 4;

    private final Workbench bench;
    private final URI disbursement;
    private final Villagers villagers;

    AidCalls(Workbench bench, URI disbursement, Villagers villagers) {
        this.bench = bench;
        this.disbursement = disbursement;
        this.villagers = villagers;
    }

    private record Family(String id, String village) {}

    void propose() throws SQLException, IOException {
        List<List<Family>> families = new ArrayList<>();
        for (Place place : villagers.places()) {
            families.add(families(place));
        }
        List<String> facilitators =
                bench.tokens("facilitator", number -> villagers.place(number).code());
        AtomicIntegerArray used = new AtomicIntegerArray(Workbench.NUMBERS);
        Call call = new Call("propose aid to a family", disbursement, 201, number -> {
            List<Family> own = families.get(number % families.size());
            int turn = used.getAndIncrement(number);
            int year = turn / own.size();
            if (year >= YEARS_EACH) {
                return null;
            }
            Family family = own.get(turn % own.size());
            return Request.post("/v1/aid-applications", facilitators.get(number), """
                    {"programme":"UEP","fiscalYear":%d,"regionCode":"%s","familyIds":["%s"],"unitCost":5000000}""".formatted(
                            FIRST_YEAR + number / families.size() * YEARS_EACH + year, family.village(), family.id()));
        });
        bench.besideBareSql("disbursement", call, PROPOSE, () -> {});
    }

    private List<Family> families(Place place) throws SQLException {
        return new Rows(bench.superuser(), "disbursement")
                .read(
                        "select family_id::text, region_code from family where region_code >= ? and region_code < ?"
                                + " order by 1",
                        row -> new Family(row.getString(1), row.getString(2)),
                        place.code() + ".",
                        place.code() + "/");
    }
}
