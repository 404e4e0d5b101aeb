package id.salur.disbursement.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of a report.
 *
 * @param name its name in JSON and CSV
 * @param english its title
 * @param indonesian its title
 */
public record Column(@Schema(examples = "settled") String name, Type type, String english, String indonesian) {
    /** What the values are: RUPIAH is whole rupiah, COUNT a count, DAYS a number of days, PERCENT a decimal. */
    public enum Type {
        TEXT,
        COUNT,
        RUPIAH,
        DAYS,
        PERCENT
    }

    static Column text(String name, String english, String indonesian) {
        return new Column(name, Type.TEXT, english, indonesian);
    }

    static Column count(String name, String english, String indonesian) {
        return new Column(name, Type.COUNT, english, indonesian);
    }

    static Column rupiah(String name, String english, String indonesian) {
        return new Column(name, Type.RUPIAH, english, indonesian);
    }

    String title(boolean inIndonesian) {
        return inIndonesian ? indonesian : english;
    }
}
