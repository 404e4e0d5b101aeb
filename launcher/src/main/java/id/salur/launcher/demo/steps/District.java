package id.salur.launcher.demo.steps;

import id.salur.launcher.demo.client.Person;

/** A regency with the people who work in it. */
public record District(String code, String name) {
    static final District MANGGARAI_BARAT = new District("53.15", "Manggarai Barat");
    static final District KERINCI = new District("15.01", "Kerinci");

    Person officer() {
        return Person.districtOfficer(code);
    }

    Person approver() {
        return Person.approver(code);
    }

    Person facilitator() {
        return Person.facilitator(code);
    }

    Person bank() {
        return Person.bank(code);
    }
}
