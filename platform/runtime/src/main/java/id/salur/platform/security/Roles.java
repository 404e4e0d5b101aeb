package id.salur.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The roles a token may carry in its {@code groups} claim, and the sets of roles that many operations are open to. An annotation takes
 * both; what is in a set stands in {@code microprofile-config.properties}.
 */
public final class Roles {
    public static final String NATIONAL_OFFICER = "national-officer";
    public static final String PROVINCE_OFFICER = "province-officer";
    public static final String DISTRICT_OFFICER = "district-officer";
    public static final String VILLAGE_OFFICER = "village-officer";
    public static final String FACILITATOR = "facilitator";
    public static final String APPROVER = "approver";
    public static final String BANK = "bank";
    public static final String AUDITOR = "auditor";
    public static final String INTEGRATOR = "integrator";
    /** Runs the system: dead letters, nothing about families. */
    public static final String OPERATOR = "operator";

    /** Officers of the nation, a province and a district. */
    public static final String OFFICES = "${salur.roles.offices}";
    /** Who decides on what offices propose, and who looks at it afterwards: approver and auditor. */
    public static final String OVERSIGHT = "${salur.roles.oversight}";
    /** Who stands before the families: facilitator and village officer. */
    public static final String FIELD = "${salur.roles.field}";
    /** Everybody but banks and operators. */
    public static final String READERS = "${salur.roles.readers}";

    private Roles() {}

    /** The roles of an annotation, sets taken apart. */
    public static List<String> named(String... rolesAndSets) {
        Config config = ConfigProvider.getConfig();
        return Arrays.stream(rolesAndSets)
                .flatMap(role -> role.startsWith("${")
                        ? config.getValues(role.substring(2, role.length() - 1), String.class).stream()
                        : Stream.of(role))
                .distinct()
                .toList();
    }
}
