package id.salur.launcher.demo.steps;

import java.time.LocalDate;

/**
 * One payment of a programme in a regency.
 *
 * @param name I to IV, or a month such as 2019-09
 * @param released the day the treasury's order (SP2D) goes to the banks
 */
public record Stage(Regency regency, String programme, int year, String name, LocalDate released) {
    /** The day the money is in the accounts. */
    public LocalDate valueDate() {
        return released.plusDays(2);
    }

    String title() {
        return name.contains("-") ? programme + " " + name : programme + " " + year + " " + name;
    }

    String sp2dNumber(String suffix) {
        return "SP2D/" + programme + "/" + year + "/" + name + "/" + regency.code() + suffix;
    }
}
