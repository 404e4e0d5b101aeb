package id.salur.launcher.demo.steps;

import id.salur.launcher.generator.Composition;

/** One family of a {@link Walk}. */
public final class Resident {
    private final Road road;
    private final Regency regency;
    private final Household household;
    private GraduationCase graduation;

    Resident(Road road, Regency regency, Household household) {
        this.road = road;
        this.regency = regency;
        this.household = household;
    }

    Household household() {
        return household;
    }

    public String familyId() {
        return household.id();
    }

    public Composition composition() {
        return household.family().composition();
    }

    /** A facilitator records that the family's pupil of senior high school has left it on a day. */
    public void leaveSchool(String since) {
        household.leaveSchool(since);
    }

    /** Waits until the graduation service has opened a case because no component is left; answers its state. */
    public String awaitCase() {
        graduation = GraduationCase.await(road, regency, household, "ALAMIAH");
        return graduation.state(regency.approver());
    }

    /** An approver confirms the case. */
    public void confirm(String effectiveOn) {
        graduation.confirm(regency.approver(), effectiveOn);
    }

    /** ACTIVE, SUSPENDED or ENDED, as registry says. */
    public String membership() {
        return household.membership().path("status").asText();
    }
}
