package id.salur.launcher.demo.steps;

import id.salur.launcher.generator.Generated;
import id.salur.launcher.generator.Order;
import java.time.LocalDate;
import java.util.OptionalLong;

/** PKH in one regency and year, step by step, for tests of other packages. What a step finds wrong fails a check of the road. */
public final class Walk {
    private static final String PKH = "PKH";

    private final Road road;
    private final Regency regency;
    private final int year;
    private final Budgets budgets;
    private final Memberships memberships;
    private Story story;

    public Walk(Road road, String code, String name, int year) {
        this.road = road;
        this.regency = new Regency(code, name);
        this.year = year;
        this.budgets = new Budgets(road);
        this.memberships = new Memberships(road, regency);
    }

    /** So many invented families, the five of the {@link Story} among them, all of whom ask for PKH. */
    public Order order(int families, long seed) {
        return new Orders(road.registry(), road.disbursement())
                .order(regency.code(), year, seed, families, families, "", OptionalLong.empty())
                .wishing(Story.wishes());
    }

    public Generated importFamilies(Order order) {
        String file = regency.code() + "-" + year + ".csv";
        ImportFamilies families = new ImportFamilies(road, regency);
        Generated generated = families.generate(order, file);
        families.upload(generated, file);
        story = Story.find(road, regency, generated);
        return generated;
    }

    /** One person verifies all proposals, another approves them. */
    public void verifyAndApprove(int families) {
        new ImportFamilies(road, regency).admit(PKH, LocalDate.of(year, 1, 1).toString(), families);
    }

    /** Waits until the memberships have arrived in disbursement. */
    public void awaitMemberships() {
        memberships.awaitProjection(PKH);
    }

    public void openBudget(long amount) {
        budgets.open(PKH, year, amount, "assumption: as much as the families of this test are entitled to");
    }

    /** Nation to province to regency. */
    public void allocate(long amount) {
        String province = regency.code().substring(0, 2);
        budgets.allocate(PKH, year, "ID", province, amount);
        budgets.allocate(PKH, year, province, regency.code(), amount);
    }

    /** So many families, members since the first day of the year, and as much money as they are entitled to in it. */
    public void admitAndFund(int families, long seed) {
        Generated generated = importFamilies(order(families, seed));
        verifyAndApprove(families);
        awaitMemberships();
        openBudget(generated.pkhAnnual());
        allocate(generated.pkhAnnual());
    }

    public Payout stage(String name, LocalDate released) {
        return new Payout(road, new Stage(regency, PKH, year, name, released));
    }

    public long decisionsMade() {
        return decisions().made();
    }

    /** Memberships whose last decision the graduation service knows. */
    public long decisionsKnownToGraduation() {
        return decisions().knownToGraduation();
    }

    /** The mother learns sewing, gets a machine, starts a business, signs, and her family's membership ends. */
    public void trainTheMother() {
        sewing().run();
    }

    /** The first half of {@link #trainTheMother}: from the course to the business. */
    public void letTheMotherLearn() {
        sewing().learn();
    }

    /** The second half: signed and confirmed; nobody has waited for registry. */
    public void letTheMotherGraduate() {
        sewing().graduate();
    }

    public Resident mother() {
        return new Resident(road, regency, story.mother());
    }

    /** The family whose only component is a pupil. */
    public Resident lastPupil() {
        return new Resident(road, regency, story.pupil());
    }

    /** At every node: allocated = settled + returned + in transit + unspent. */
    public void proveTheBooks() {
        budgets.prove(PKH, year);
    }

    /** The projections of disbursement and graduation hold what registry holds, by count and by hash. */
    public void compareDigests() {
        memberships.checkDigests(PKH);
    }

    private SewingMother sewing() {
        return new SewingMother(road, regency, year, story.mother(), story.shortPaid());
    }

    private Decisions decisions() {
        return new Decisions(road, regency, PKH);
    }
}
