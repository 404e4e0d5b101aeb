package id.salur.launcher.bench.everyday;

import id.salur.launcher.generator.InventedName;
import java.util.Locale;

/**
 * A family of four, invented: father, mother who receives, and two children. The n-th of a district has numbers that no other has.
 *
 * @param village Kemendagri code
 * @param n from 0 up to 3,359,663
 */
record Household(String village, int n) {
    static final int MEMBERS = 4;
    static final String CSV_HEADER = "kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,"
            + "pregnant_until,severe_disability,employment,programmes\n";

    private static final int DAYS = 28;
    private static final int MONTHS = 12;
    private static final int SERIALS = 9999;
    private static final int ISSUED = 2019;
    private static final int[] BORN = {1984, 1987, 2012, 2021};
    private static final boolean[] WOMAN = {false, true, false, true};
    private static final String[] RELATION = {"HEAD", "SPOUSE", "CHILD", "CHILD"};
    private static final String[] SCHOOL = {"", "", "SMP", ""};
    private static final int RECIPIENT = 1;

    Household {
        if (n < 0 || n >= DAYS * MONTHS * SERIALS) {
            throw new IllegalArgumentException("no number is left for household " + n + " of a district");
        }
    }

    String kk() {
        return number(day(), ISSUED);
    }

    /** @param member 0 to 3 */
    String nik(int member) {
        return number(day() + (WOMAN[member] ? 40 : 0), BORN[member]);
    }

    String json() {
        StringBuilder text = new StringBuilder(1024);
        text.append("{\"kk\":\"").append(kk()).append("\",\"regionCode\":\"").append(village);
        text.append("\",\"desil\":").append(desil()).append(",\"members\":[");
        for (int i = 0; i < MEMBERS; i++) {
            text.append(i == 0 ? "{\"nik\":\"" : ",{\"nik\":\"").append(nik(i));
            text.append("\",\"name\":\"")
                    .append(name(i))
                    .append("\",\"sex\":\"")
                    .append(sex(i));
            text.append("\",\"birthDate\":\"")
                    .append(born(i))
                    .append("\",\"relation\":\"")
                    .append(RELATION[i]);
            text.append("\",\"recipient\":").append(i == RECIPIENT);
            if (!SCHOOL[i].isEmpty()) {
                text.append(",\"schoolLevel\":\"").append(SCHOOL[i]).append('"');
            }
            text.append(",\"severeDisability\":false}");
        }
        return text.append("]}").toString();
    }

    /** Its rows of an import file, asking for PKH. */
    String csv() {
        StringBuilder text = new StringBuilder(512);
        for (int i = 0; i < MEMBERS; i++) {
            text.append(String.join(
                    ",",
                    kk(),
                    nik(i),
                    name(i),
                    sex(i),
                    born(i),
                    RELATION[i],
                    Boolean.toString(i == RECIPIENT),
                    village,
                    Integer.toString(desil()),
                    SCHOOL[i],
                    "",
                    "false",
                    "",
                    "PKH"));
            text.append('\n');
        }
        return text.toString();
    }

    private int desil() {
        return 1 + n % 4;
    }

    private int day() {
        return 1 + n % DAYS;
    }

    private int month() {
        return 1 + n / DAYS % MONTHS;
    }

    private String number(int day, int year) {
        String district = village.replace(".", "").substring(0, 6);
        return district + String.format(Locale.ROOT, "%02d%02d%02d%04d", day, month(), year % 100, serial());
    }

    private int serial() {
        return 1 + n / (DAYS * MONTHS);
    }

    private String born(int member) {
        return String.format(Locale.ROOT, "%d-%02d-%02d", BORN[member], month(), day());
    }

    private static String sex(int member) {
        return WOMAN[member] ? "F" : "M";
    }

    private String name(int member) {
        return InventedName.of((long) n * MEMBERS + member);
    }
}
