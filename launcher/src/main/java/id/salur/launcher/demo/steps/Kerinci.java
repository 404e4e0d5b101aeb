package id.salur.launcher.demo.steps;

import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.generator.Generated;
import id.salur.launcher.generator.Order;
import id.salur.launcher.generator.Tariff;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/** Kerinci under the rates of 2020: two stages, and every branch of the road. */
public final class Kerinci {
    private static final int YEAR = 2020;
    private static final long SEED = 20_200_101;
    private static final String FIRST_DAY = "2020-01-01";
    /** The families of 2015, the last number published for Kerinci. */
    private static final int FAMILIES = 3_107;

    private static final String FILE = "kerinci-2020.csv";
    private static final District DISTRICT = District.KERINCI;
    private static final String PROVINCE = "15";

    private final Road road;

    public Kerinci(Road road) {
        this.road = road;
    }

    public void run() {
        road.console().heading("Kerinci, 2020");
        road.checks().part("Kerinci, 2020: families and budget");
        Order order = new Orders(road.registry(), road.disbursement())
                .order(DISTRICT.code(), YEAR, SEED, FAMILIES, FAMILIES, "", OptionalLong.empty())
                .wishing(Story.wishes());
        Generated generated = importFamilies(order);
        long stageAmount = generated.pkhAnnual() / 4;
        openBudget(stageAmount);
        Story story = Story.find(road, DISTRICT, generated);

        Stage first = new Stage(DISTRICT, "PKH", YEAR, "I", LocalDate.of(YEAR, 1, 20));
        new KerinciFirstStage(road, first, story).run(generated.pkhFamilies(), stageAmount);
        new SewingMother(road, DISTRICT, story.mother(), story.shortPaid()).run();
        new LastPupil(road, DISTRICT, story.pupil()).graduate();

        List<Household> gone = List.of(story.dead(), story.pupil(), story.mother());
        long amount = stageAmount
                - gone.stream()
                        .mapToLong(household -> stageAmount(order.tariff(), household))
                        .sum();
        Stage second = new Stage(DISTRICT, "PKH", YEAR, "II", LocalDate.of(YEAR, 4, 14));
        new KerinciSecondStage(road, second, gone).run(generated.pkhFamilies() - gone.size(), amount);
    }

    private static long stageAmount(Tariff tariff, Household household) {
        return tariff.annual(household.family().composition()) / 4;
    }

    private Generated importFamilies(Order order) {
        ImportFamilies families = new ImportFamilies(road, DISTRICT);
        Generated generated = families.generate(order, FILE);
        families.upload(generated, FILE);
        families.admit("PKH", FIRST_DAY, FAMILIES);
        road.watch().time(DISTRICT.name() + ": memberships to disbursement", () -> new Memberships(road, DISTRICT)
                .awaitProjection("PKH"));
        return generated;
    }

    /** The province gets the year, the district only the first stage: the second must be refused at first. */
    private void openBudget(long stageAmount) {
        Budgets budgets = new Budgets(road);
        budgets.open(
                "PKH",
                YEAR,
                4 * stageAmount,
                "assumption: four times the first stage of Kerinci, no figure is published");
        budgets.allocate("PKH", YEAR, "ID", PROVINCE, 4 * stageAmount);
        budgets.allocate("PKH", YEAR, PROVINCE, DISTRICT.code(), stageAmount);
        road.report()
                .section(
                        "Kerinci, 2020",
                        Figures.whole(FAMILIES)
                                + " families (published for 2015) under the rates of 2020. Kerinci is allocated "
                                + Figures.rupiah(stageAmount) + ", the first stage and no rupiah more.");
    }
}
