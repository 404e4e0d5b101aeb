package id.salur.training.enrolment;

/** Why a person left a course. A code, so that nobody writes health or names into it. */
public enum DropReason {
    FOUND_WORK,
    ILLNESS,
    MOVED,
    FAMILY,
    NOT_ATTENDING,
    OTHER
}
