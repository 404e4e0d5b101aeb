package id.salur.platform.task;

/** Whether a task is still to be done, and how it ended. */
public enum TaskState {
    OPEN,
    /** Somebody did it. */
    DONE,
    /** What was to be done came about in another way. */
    SUPERSEDED,
    /** Its cause fell away. */
    CANCELLED
}
