package id.salur.disbursement.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Levels of regions, by the length of their codes. */
@Schema(name = "ReportLevel")
public enum Level {
    PROVINCE(2),
    REGENCY(5),
    DISTRICT(8),
    VILLAGE(13);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    int digits() {
        return digits;
    }

    /** The level below a region; a village's is itself. */
    static Level below(String regionCode) {
        int length = regionCode == null || regionCode.equals("ID") ? 0 : regionCode.length();
        for (Level level : values()) {
            if (level.digits > length) {
                return level;
            }
        }
        return VILLAGE;
    }
}
