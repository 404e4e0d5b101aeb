package id.salur.training.enrolment;

/** What can be done with an enrolment. */
public enum EnrolmentAction {
    COMPLETE,
    DROP
}
