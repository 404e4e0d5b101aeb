package id.salur.launcher.demo.steps;

/** A family whose last component is gone: the re-check opens its case, an approver confirms it (graduasi alamiah). */
final class LastPupil {
    private final Road road;
    private final Regency regency;
    private final Household household;

    LastPupil(Road road, Regency regency, Household household) {
        this.road = road;
        this.regency = regency;
        this.household = household;
    }

    void graduate() {
        road.checks().part("Kerinci: no component left (graduasi alamiah)");
        GraduationCase found = GraduationCase.await(road, regency, household, "ALAMIAH");
        road.checks()
                .same(
                        "the last pupil left school: the re-check after the payment opened an ALAMIAH case, ready to"
                                + " confirm",
                        "READY",
                        found.state(regency.approver()));
        found.confirm(regency.approver(), "2020-03-01");
        road.checks().same("an approver confirmed it", "CONFIRMED", found.state(regency.approver()));
        household.checkEnded("no component left", "GRADUAT");
    }
}
