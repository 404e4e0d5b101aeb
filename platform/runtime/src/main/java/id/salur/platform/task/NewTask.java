package id.salur.platform.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is to be done, about each of these things.
 *
 * @param kind capitals, digits and underscores
 * @param role of those who do it, in the place of each thing
 * @param post id of the one caller whose work it is; null for any of the role
 * @param subjectType type of the things, in small letters
 * @param subjects what it is about, a task each
 * @param dueOn last day to do it
 */
public record NewTask(
        String kind, String role, String post, String subjectType, List<Subject> subjects, LocalDate dueOn) {

    /** A thing and where it is. */
    public record Subject(UUID id, String regionCode) {}

    /** For any of the role. */
    public static NewTask of(String kind, String role, String subjectType, List<Subject> subjects, LocalDate dueOn) {
        return new NewTask(kind, role, null, subjectType, subjects, dueOn);
    }
}
