package id.salur.launcher.demo.steps;

import id.salur.launcher.Console;
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
    private static final Regency REGENCY = Regency.KERINCI;
    private static final String PROVINCE = "15";

    private final Road road;

    public Kerinci(Road road) {
        this.road = road;
    }

    public void run() {
        road.console().heading("Kerinci, 2020");
        road.checks().part("Kerinci, 2020: families and budget");
        Order order = new Orders(road.registry(), road.disbursement())
                .order(REGENCY.code(), YEAR, SEED, FAMILIES, FAMILIES, "", OptionalLong.empty())
                .wishing(Story.wishes());
        Generated generated = importFamilies(order);
        long stageAmount = generated.pkhAnnual() / 4;
        openBudget(stageAmount);
        Story story = Story.find(road, REGENCY, generated);

        Stage first = new Stage(REGENCY, "PKH", YEAR, "I", LocalDate.of(YEAR, 1, 20));
        timed("stage I and what can go wrong", () -> new KerinciFirstStage(road, first, story)
                .run(generated.pkhFamilies(), stageAmount));
        timed("training and graduations", () -> {
            new SewingMother(road, REGENCY, YEAR, story.mother(), story.shortPaid()).run();
            new LastPupil(road, REGENCY, story.pupil()).graduate();
        });

        List<Household> gone = List.of(story.pupil(), story.mother());
        long amount = stageAmount
                - gone.stream()
                        .mapToLong(household -> stageAmount(order.tariff(), household))
                        .sum();
        Stage second = new Stage(REGENCY, "PKH", YEAR, "II", LocalDate.of(YEAR, 4, 14));
        timed("stage II, first without the money", () -> new KerinciSecondStage(road, second, gone)
                .run(generated.pkhFamilies() - gone.size(), amount));
    }

    /** A part of the story that takes seconds, with its time. */
    private void timed(String part, Runnable work) {
        Console.Progress progress = road.console().step(part, 0);
        road.watch().time(REGENCY.name() + ": " + part, work);
        progress.done("");
    }

    private static long stageAmount(Tariff tariff, Household household) {
        return tariff.annual(household.family().composition()) / 4;
    }

    private Generated importFamilies(Order order) {
        ImportFamilies families = new ImportFamilies(road, REGENCY);
        Generated generated = families.generate(order, FILE);
        families.upload(generated, FILE);
        families.admit("PKH", FIRST_DAY, FAMILIES);
        road.watch().time(REGENCY.name() + ": memberships to disbursement", () -> new Memberships(road, REGENCY)
                .awaitProjection("PKH"));
        return generated;
    }

    /** The province gets the year, the regency only the first stage: the second must be refused at first. */
    private void openBudget(long stageAmount) {
        Budgets budgets = new Budgets(road);
        budgets.open(
                "PKH",
                YEAR,
                4 * stageAmount,
                "assumption: four times the first stage of Kerinci, no figure is published");
        budgets.allocate("PKH", YEAR, "ID", PROVINCE, 4 * stageAmount);
        budgets.allocate("PKH", YEAR, PROVINCE, REGENCY.code(), stageAmount);
        road.report().section("Kerinci, 2020", story(stageAmount));
    }

    private static String story(long stageAmount) {
        return """
            %s families (the number published for 2015) under the rates of 2020. Kerinci is allocated
            %s at first: stage I and no rupiah more. Five families go another way:
            - An account does not open: the payment fails, and a follow-up pays it.
            - A recipient dies after the list was made; a facilitator records it. The membership is held, the bank cannot pay,
              the first follow-up leaves the family out. The father takes over, proposed by the facilitator and approved by
              an officer, and a second follow-up pays him.
            - The only pupil of a family leaves school: the re-check finds no component left and opens a case
              (graduasi alamiah), which an approver confirms.
            - A mother learns sewing, gets a machine, starts a business and signs: her case (graduasi mandiri) is confirmed
              by an approver, and stage II no longer holds her family.
            - A bank pays %s too little: not paid until its second line completes the amount.
            Stage II is refused while Kerinci has too little, and paid after the province allocated more.\
            """.formatted(
                Figures.whole(FAMILIES), Figures.rupiah(stageAmount), Figures.rupiah(KerinciFirstStage.MISSING));
    }
}
