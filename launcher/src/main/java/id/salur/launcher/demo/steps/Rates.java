package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.generator.Component;
import id.salur.launcher.generator.Tariff;
import java.util.EnumMap;
import java.util.Map;

/** The rates as the disbursement service publishes them: the only source of an amount in this job. */
final class Rates {
    private static final int CAP = 4;

    private final Service disbursement;

    Rates(Service disbursement) {
        this.disbursement = disbursement;
    }

    Tariff pkh(String on) {
        Map<Component, Long> annual = new EnumMap<>(Component.class);
        long regular = 0;
        long access = 0;
        for (JsonNode rate : disbursement.as(Person.nationalOfficer()).all("/v1/programmes/PKH/rates?on=" + on)) {
            String code = rate.path("component").asText();
            long amount = rate.path("annualAmount").asLong();
            switch (code) {
                case "TETAP_REGULER" -> regular = amount;
                case "TETAP_AKSES" -> access = amount;
                default -> {
                    if (isComponent(code)) {
                        annual.put(Component.valueOf(code), amount);
                    }
                }
            }
        }
        if (annual.size() != Component.values().length) {
            throw new IllegalStateException("PKH has no rate for every component on " + on + ": " + annual);
        }
        return new Tariff(annual, regular, access, CAP);
    }

    private static boolean isComponent(String code) {
        for (Component component : Component.values()) {
            if (component.name().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
