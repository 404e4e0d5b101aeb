package id.salur.training.enrolment;

/** Where an enrolment stands. */
public enum EnrolmentState {
    ENROLLED,
    COMPLETED,
    DROPPED
}
