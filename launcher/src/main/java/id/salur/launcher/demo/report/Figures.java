package id.salur.launcher.demo.report;

import java.util.Locale;

/** Numbers as they are written in Indonesia: a dot between thousands. */
public final class Figures {
    private Figures() {}

    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    public static String rupiah(long amount) {
        return "Rp " + whole(amount);
    }

    public static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
}
