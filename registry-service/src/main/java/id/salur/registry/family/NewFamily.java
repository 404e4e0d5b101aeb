package id.salur.registry.family;

import id.salur.registry.person.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family as first told.
 *
 * @param kk 16 digits; null for a household that has no card
 * @param regionCode Kemendagri code of the village
 * @param desil welfare decile, 1 (poorest) to 10
 */
public record NewFamily(
        @Schema(nullable = true, examples = "5315053112240001")
        String kk,

        @Schema(required = true, examples = "53.15.05.1025") String regionCode,

        @Schema(required = true, minimum = "1", maximum = "10", examples = "2")
        Integer desil,

        @Schema(required = true, minItems = 1, maxItems = NewFamily.MOST_MEMBERS)
        List<NewMember> members) {
    public static final int MOST_MEMBERS = 30;
    /** A child of 17 may receive the money (PKH practice, secondary source); who is younger needs a guardian. */
    public static final int YOUNGEST_RECIPIENT = 17;

    public NewFamily {
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** Everything wrong, each with the member's place (1 is the first; 0 is the family). */
    List<Map<String, Object>> faults(LocalDate today) {
        List<Map<String, Object>> all = new ArrayList<>();
        ofFamily().forEach(fault -> all.add(at(0, fault)));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            NewMember member = members.get(i);
            int place = i + 1;
            member.faults(today).forEach(fault -> all.add(at(place, fault)));
            if (member.nik() != null && !seen.add(member.nik())) {
                all.add(at(place, new Fault("nik", "nik-twice")));
            }
        }
        return all;
    }

    /** What is odd and taken all the same, for somebody to look at. */
    List<String> warnings(LocalDate today) {
        List<String> codes = new ArrayList<>();
        if (kk == null) {
            codes.add("no-kk");
        }
        if (members.stream()
                .anyMatch(m -> m.recipient()
                        && m.birthDate().plusYears(YOUNGEST_RECIPIENT).isAfter(today))) {
            codes.add("recipient-under-age");
        }
        return codes;
    }

    private List<Fault> ofFamily() {
        List<Fault> faults = new ArrayList<>();
        Optional.ofNullable(kk).flatMap(Kk::fault).ifPresent(code -> faults.add(new Fault("kk", code)));
        if (regionCode == null) {
            faults.add(new Fault("regionCode", "required"));
        }
        if (desil == null || desil < 1 || desil > 10) {
            faults.add(new Fault("desil", "desil-range"));
        }
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            faults.add(new Fault("members", "member-count"));
        } else {
            if (members.stream().filter(NewMember::recipient).count() != 1) {
                faults.add(new Fault("members", "recipient-count"));
            }
            if (members.stream().anyMatch(m -> m.recipient() && m.diedOn() != null)) {
                faults.add(new Fault("members", "recipient-dead"));
            }
            if (members.stream().filter(m -> m.relation() == Relation.HEAD).count() != 1) {
                faults.add(new Fault("members", "head-count"));
            }
        }
        return faults;
    }

    static Map<String, Object> at(int member, Fault fault) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("member", member);
        entry.put("field", fault.field());
        entry.put("code", fault.code());
        return entry;
    }
}
