package id.salur.platform.security;

/** The roles a token may carry in its {@code groups} claim. */
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

    private Roles() {}
}
