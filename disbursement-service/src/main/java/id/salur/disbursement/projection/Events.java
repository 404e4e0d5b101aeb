package id.salur.disbursement.projection;

import id.salur.disbursement.recipient.Recipients;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Bodies of the registry's events, as far as they are used here. A body that breaks its contract is refused. */
final class Events {
    private static final Set<String> DECISIONS = Set.of("CONTINUE", "SUSPEND", "RESUME", "END", "GRADUATION_CANDIDATE");

    private Events() {}

    record Span(String component, LocalDate from, LocalDate until) {
        Span {
            require(component != null && from != null, "a component needs its code and first day");
            require(until == null || until.isAfter(from), "a component ends after it began");
        }
    }

    /** Who receives the family's money. */
    record Recipient(UUID personId, String sealedName) {
        Recipient {
            require(personId != null && sealedName != null, "a recipient is a person with a sealed name");
        }
    }

    record PersonDied(UUID personId, UUID familyId, long version, LocalDate diedOn) {
        PersonDied {
            require(
                    personId != null && familyId != null && version > 0 && diedOn != null,
                    "a death needs its person, family, version and day");
        }

        Recipients.Died death() {
            return new Recipients.Died(personId, familyId, version, diedOn);
        }
    }

    record RecipientChanged(
            UUID familyId, long version, String regionCode, String reason, LocalDate effectiveOn, Recipient recipient) {
        private static final Set<String> GONE = Set.of("DIED", "LEFT", "REPORTED_DEAD");

        RecipientChanged {
            village(familyId, version, regionCode);
            require(reason != null && effectiveOn != null, "a change needs its reason and first day");
            require(GONE.contains(reason) == (recipient == null), "there is a recipient exactly if nobody is gone");
        }

        Recipients.Changed change() {
            return new Recipients.Changed(
                    new Recipients.Told(
                            familyId,
                            version,
                            regionCode,
                            recipient == null ? null : recipient.personId(),
                            recipient == null ? null : recipient.sealedName()),
                    reason,
                    effectiveOn);
        }
    }

    record FamilyFacts(
            UUID familyId,
            long version,
            String regionCode,
            List<UUID> persons,
            List<Span> components,
            Recipient recipient) {
        FamilyFacts {
            village(familyId, version, regionCode);
            require(persons != null && components != null, "persons and components are lists");
        }

        Recipients.Told told() {
            return new Recipients.Told(
                    familyId,
                    version,
                    regionCode,
                    recipient == null ? null : recipient.personId(),
                    recipient == null ? null : recipient.sealedName());
        }
    }

    record Started(UUID familyId, long version, String programme, String regionCode, LocalDate startedOn) {
        Started {
            village(familyId, version, regionCode);
            require(programme != null && startedOn != null, "programme and startedOn");
        }
    }

    /** Suspended and resumed. */
    record Held(UUID familyId, long version, String programme, String regionCode, LocalDate on, List<String> reasons) {
        Held {
            village(familyId, version, regionCode);
            require(programme != null && on != null, "programme and on");
        }
    }

    record Ended(
            UUID familyId, long version, String programme, String regionCode, LocalDate endedOn, List<String> reasons) {
        Ended {
            village(familyId, version, regionCode);
            require(programme != null && endedOn != null, "programme and endedOn");
        }
    }

    record Rechecked(
            UUID recheckId,
            UUID familyId,
            String programme,
            String regionCode,
            LocalDate asOf,
            String decision,
            List<String> reasons,
            String policyVersion,
            UUID causeId,
            OffsetDateTime decidedAt) {
        Rechecked {
            village(familyId, 1, regionCode);
            require(
                    recheckId != null && programme != null && asOf != null && decidedAt != null,
                    "recheckId, programme, asOf, decidedAt");
            require(reasons != null && policyVersion != null && causeId != null, "reasons, policyVersion, causeId");
            require(decision != null && DECISIONS.contains(decision), "decision is none of " + DECISIONS);
        }
    }

    private static void village(UUID familyId, long version, String regionCode) {
        require(familyId != null, "familyId");
        require(version > 0, "version is above zero");
        require(
                regionCode != null && regionCode.matches("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}"),
                "regionCode is a village");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
