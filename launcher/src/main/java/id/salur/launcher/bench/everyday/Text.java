package id.salur.launcher.bench.everyday;

import id.salur.launcher.demo.report.Figures;
import java.util.Locale;

/** Numbers as the table shows them. */
final class Text {
    private Text() {}

    static String whole(double number) {
        return Figures.whole(Math.round(number));
    }

    static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    static String hundredth(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
