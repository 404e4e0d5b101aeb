package id.salur.launcher.demo.steps;

import id.salur.launcher.demo.client.Person;

/** A regency with the people who work in it. */
public record Regency(String code, String name) {
    static final Regency MANGGARAI_BARAT = new Regency("53.15", "Manggarai Barat");
    static final Regency KERINCI = new Regency("15.01", "Kerinci");

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
