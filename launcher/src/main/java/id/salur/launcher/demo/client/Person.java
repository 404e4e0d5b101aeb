package id.salur.launcher.demo.client;

import java.util.List;

/** Somebody who works with Salur: one role, one area. Maker and checker are different persons. */
public record Person(String user, String role, String area) {
    public static Person nationalOfficer() {
        return in("ID", "national-officer");
    }

    public static Person provinceOfficer(String area) {
        return in(area, "province-officer");
    }

    public static Person districtOfficer(String area) {
        return in(area, "district-officer");
    }

    public static Person approver(String area) {
        return in(area, "approver");
    }

    public static Person facilitator(String area) {
        return in(area, "facilitator");
    }

    public static Person bank(String area) {
        return in(area, "bank");
    }

    public static Person auditor() {
        return in("ID", "auditor");
    }

    public static Person operator() {
        return in("ID", "operator");
    }

    /** The same person's name in another role: for showing that one person cannot be both. */
    public Person as(String otherRole) {
        return new Person(user, otherRole, area);
    }

    /** A bank's token names the banks that it acts for; the demo's one person acts for both. */
    List<String> roles() {
        return role.equals("bank") ? List.of(role, "bank:BRI", "bank:BNI") : List.of(role);
    }

    List<String> areas() {
        return List.of(area);
    }

    private static Person in(String area, String role) {
        return new Person(role + "-" + area, role, area);
    }
}
