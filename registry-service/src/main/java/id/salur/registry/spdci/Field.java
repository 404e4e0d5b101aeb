package id.salur.registry.spdci;

import java.math.BigDecimal;
import java.util.Locale;

/** What can be searched by and sorted by, and what it is in the registry. A value of a caller is never part of the SQL. */
enum Field {
    /** Whole years, today. */
    AGE("age", true, "date_part('year', age(cast(:today as date), p.birth_date))"),
    /** {@code male} or {@code female}. */
    SEX("sex", true, "p.sex"),
    /** The desil of the family, 1 the poorest to 10. */
    POVERTY_SCORE("poverty_score", false, "f.desil"),
    /** How many persons live in the family. */
    GROUP_SIZE(
            "group_size",
            false,
            "(select count(*) from household_member g where g.family_id = f.id and g.valid_until is null)"),
    /** Code of a region, which holds what lies in it. */
    LOCATION("location", false, "f.region_code"),
    /** Code of a programme that the family is paid by. */
    PROGRAMME(
            "programme",
            false,
            "array(select s.programme from membership s where s.family_id = f.id and s.status = 'ACTIVE')");

    private final String word;
    private final boolean ofPerson;
    private final String sql;

    Field(String word, boolean ofPerson, String sql) {
        this.word = word;
        this.ofPerson = ofPerson;
        this.sql = sql;
    }

    /** By the standard's word or one of the words that are used for it. */
    static Field of(String name, Entity entity) {
        String asked =
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "gender" -> SEX.word;
                    case "district", "region_code" -> LOCATION.word;
                    case "programme_identifier" -> PROGRAMME.word;
                    default -> name.toLowerCase(Locale.ROOT);
                };
        for (Field field : values()) {
            if (field.word.equals(asked) && (entity == Entity.MEMBER || !field.ofPerson)) {
                return field;
            }
        }
        throw new Rejection(Rejection.CRITERIA, "attribute");
    }

    String sql() {
        return sql;
    }

    /** Whether it has an order: what has none is compared for equality only. */
    boolean ordered() {
        return this == AGE || this == POVERTY_SCORE || this == GROUP_SIZE;
    }

    /** A value as SQL takes it; what cannot be a value of the field is refused. */
    Object value(String text) {
        if (!ordered()) {
            return this == SEX ? sex(text) : text;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            if (Math.abs(number.scale()) > 10 || number.precision() > 10) {
                throw new Rejection(Rejection.CRITERIA, "value");
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw new Rejection(Rejection.CRITERIA, "value");
        }
    }

    private static String sex(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "male", "m" -> "M";
            case "female", "f" -> "F";
            default -> throw new Rejection(Rejection.CRITERIA, "value");
        };
    }
}
