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

    /**
     * How long the codes of the rows are. Rows of a level above the region would bear the name of what they are a part of.
     *
     * @param asked null is the level below the region; a village's is itself
     */
    static int digits(Level asked, String regionCode) {
        return asked == null ? below(regionCode).digits : Math.max(asked.digits, length(regionCode));
    }

    private static Level below(String regionCode) {
        int length = length(regionCode);
        for (Level level : values()) {
            if (level.digits > length) {
                return level;
            }
        }
        return VILLAGE;
    }

    /** Of a code; none of the nation's, which null is too. */
    static int length(String regionCode) {
        return regionCode == null || regionCode.equals("ID") ? 0 : regionCode.length();
    }
}
