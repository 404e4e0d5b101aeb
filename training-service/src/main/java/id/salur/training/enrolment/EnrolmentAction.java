package id.salur.training.enrolment;

/** What can be done with an enrolment. */
enum EnrolmentAction {
    COMPLETE,
    DROP
}
