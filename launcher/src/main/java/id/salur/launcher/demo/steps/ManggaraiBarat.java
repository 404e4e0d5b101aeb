package id.salur.launcher.demo.steps;

import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.report.Table;
import id.salur.launcher.generator.Generated;
import id.salur.launcher.generator.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Manggarai Barat, 2019, as the article of December 2019 published it. */
public final class ManggaraiBarat {
    private static final int YEAR = 2019;
    private static final long SEED = 20_191_223;
    private static final String FIRST_DAY = "2019-01-01";
    private static final Regency REGENCY = Regency.MANGGARAI_BARAT;
    private static final String PROVINCE = "53";
    private static final String FILE = "manggarai-barat-2019.csv";
    private static final String PUBLISHED = "published: Vox NTT, 23 December 2019";

    private final Road road;

    public ManggaraiBarat(Road road) {
        this.road = road;
    }

    public void run() {
        road.console().heading("Manggarai Barat, 2019");
        road.checks().part("Manggarai Barat, 2019: regions, budget, families");
        new Regions(road.registry(), road.disbursement()).check(road.checks());
        openBudgets();
        importFamilies();
        road.checks().part("Manggarai Barat, 2019: eight payments");
        List<PayStage.Paid> paid = payAll();
        report(paid);
    }

    private void openBudgets() {
        Budgets budgets = new Budgets(road);
        budgets.open("PKH", YEAR, Published.NTT_PKH, PUBLISHED);
        budgets.allocate("PKH", YEAR, "ID", PROVINCE, Published.NTT_PKH);
        budgets.allocate("PKH", YEAR, PROVINCE, REGENCY.code(), Published.PKH_AMOUNT);
        budgets.open("BPNT", YEAR, Published.NTT_BPNT, PUBLISHED);
        budgets.allocate("BPNT", YEAR, "ID", PROVINCE, Published.NTT_BPNT);
        budgets.allocate("BPNT", YEAR, PROVINCE, REGENCY.code(), Published.BPNT_AMOUNT);
    }

    private void importFamilies() {
        Order order = new Orders(road.registry(), road.disbursement())
                .order(
                        REGENCY.code(),
                        YEAR,
                        SEED,
                        Published.BPNT_FAMILIES,
                        Published.PKH_FAMILIES,
                        "BPNT",
                        OptionalLong.of(Published.PKH_AMOUNT));
        ImportFamilies families = new ImportFamilies(road, REGENCY);
        Generated generated = families.generate(order, FILE);
        describe(generated, order.villages().size());
        families.upload(generated, FILE);
        families.admit("PKH", FIRST_DAY, Published.PKH_FAMILIES);
        families.admit("BPNT", FIRST_DAY, Published.BPNT_FAMILIES);
        road.watch().time(REGENCY.name() + ": memberships to disbursement", () -> {
            new Memberships(road, REGENCY).awaitProjection("PKH");
            new Memberships(road, REGENCY).awaitProjection("BPNT");
        });
    }

    private void describe(Generated generated, int villages) {
        road.report()
                .section(
                        "The families",
                        Figures.whole(generated.families()) + " families with " + Figures.whole(generated.members())
                                + " members in " + villages
                                + " villages, all invented. The generator looked for compositions"
                                + "\nthat the rates of 2019 turn into the published total; "
                                + Figures.whole(generated.hardAccessFamilies())
                                + " PKH families live in hard-access villages,\n"
                                + Figures.whole(generated.capped()) + " have more persons than the cap of 4 counts.");
    }

    private List<PayStage.Paid> payAll() {
        List<PayStage.Paid> paid = new ArrayList<>();
        for (Stage stage : List.of(
                pkh("I", 1, 21),
                pkh("II", 4, 15),
                pkh("III", 7, 15),
                bpnt("2019-09", 9),
                pkh("IV", 10, 14),
                bpnt("2019-10", 10),
                bpnt("2019-11", 11),
                bpnt("2019-12", 12))) {
            paid.add(new PayStage(road, stage).pay());
        }
        return paid;
    }

    private static Stage pkh(String name, int month, int day) {
        return new Stage(REGENCY, "PKH", YEAR, name, LocalDate.of(YEAR, month, day));
    }

    private static Stage bpnt(String name, int month) {
        return new Stage(REGENCY, "BPNT", YEAR, name, LocalDate.of(YEAR, month, 10));
    }

    private void report(List<PayStage.Paid> paid) {
        Table table = new Table("payment", "families", "settled, Rp", "prepare s", "banks s", "decisions s");
        for (PayStage.Paid stage : paid) {
            table.row(
                    stage.stage().title(),
                    Figures.whole(stage.families()),
                    Figures.whole(stage.settled()),
                    Figures.seconds(stage.prepared()),
                    Figures.seconds(stage.paidIn()),
                    Figures.seconds(stage.decided()));
        }
        road.report().section("Manggarai Barat, payment by payment", table);
    }
}
