package id.salur.training.publish;

import java.util.UUID;

/**
 * Who an event is about: the person, the family at the time of enrolment, the village, and the skill.
 *
 * @param regionCode village of the family
 */
public record Participant(UUID enrolmentId, UUID personId, UUID familyId, String regionCode, String skill) {}
