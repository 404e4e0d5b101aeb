package id.salur.launcher.generator;

import java.util.List;

/** One invented family. */
public record Family(
        String kk, Village village, int desil, boolean pkh, Composition composition, List<Member> members) {
    public Member recipient() {
        return members.stream().filter(Member::recipient).findFirst().orElseThrow();
    }

    /** The first member that counts as this component. */
    public Member with(Component component) {
        return members.stream()
                .filter(member -> member.component() == component)
                .findFirst()
                .orElseThrow();
    }
}
