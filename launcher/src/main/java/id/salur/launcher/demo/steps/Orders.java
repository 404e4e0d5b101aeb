package id.salur.launcher.demo.steps;

import id.salur.launcher.demo.client.Service;
import id.salur.launcher.generator.Order;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;

/** Orders for the generator, with the villages and rates that the services know. */
public final class Orders {
    private final Regions regions;
    private final Rates rates;

    public Orders(Service registry, Service disbursement) {
        this.regions = new Regions(registry, disbursement);
        this.rates = new Rates(disbursement);
    }

    /**
     * An order for families of a regency.
     *
     * @param everyone programme that every family asks for, or empty
     * @param pkhTotal what the PKH families are to be entitled to in the year, whole rupiah
     */
    public Order order(
            String regency,
            int year,
            long seed,
            int families,
            int pkhFamilies,
            String everyone,
            OptionalLong pkhTotal) {
        String on = LocalDate.of(year, 1, 1).toString();
        return new Order(
                year,
                seed,
                families,
                pkhFamilies,
                everyone,
                pkhTotal,
                regions.villages(regency, "PKH", on),
                rates.pkh(on),
                Map.of());
    }
}
