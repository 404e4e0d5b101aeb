package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Answer;
import id.salur.launcher.demo.client.Caller;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.report.Checks;
import id.salur.launcher.generator.Village;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The regions the registry has loaded. */
final class Regions {
    private final Service registry;
    private final Service disbursement;

    Regions(Service registry, Service disbursement) {
        this.registry = registry;
        this.disbursement = disbursement;
    }

    /** All four levels are there. */
    void check(Checks checks) {
        Answer counts = registry.as(Person.nationalOfficer()).get("/v1/regions/counts");
        checks.equal("provinces loaded", 38, counts.number("provinces"));
        checks.equal("regencies and cities loaded", 514, counts.number("regencies"));
        checks.equal("districts loaded", 7_285, counts.number("districts"));
        checks.equal("villages loaded", 83_762, counts.number("villages"));
    }

    /** The villages of a regency, with what the disbursement service knows of their reach on a day. */
    List<Village> villages(String regency, String programme, String on) {
        Caller officer = registry.as(Person.districtOfficer(regency));
        Set<String> hard =
                disbursement
                        .as(Person.districtOfficer(regency))
                        .all("/v1/programmes/" + programme + "/hard-access-areas")
                        .stream()
                        .filter(area -> area.path("validFrom").asText().compareTo(on) <= 0)
                        .filter(area -> area.path("validTo").isNull()
                                || area.path("validTo").asText().compareTo(on) >= 0)
                        .map(area -> area.path("regionCode").asText())
                        .collect(Collectors.toSet());
        List<Village> villages = new ArrayList<>();
        for (JsonNode district : officer.all("/v1/regions?parent=" + regency)) {
            for (JsonNode village :
                    officer.all("/v1/regions?parent=" + district.path("code").asText())) {
                String code = village.path("code").asText();
                villages.add(new Village(code, hard.stream().anyMatch(code::startsWith)));
            }
        }
        return villages;
    }
}
