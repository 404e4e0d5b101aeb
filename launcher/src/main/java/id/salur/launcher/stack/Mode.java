package id.salur.launcher.stack;

/** What a stack is for. */
public enum Mode {
    /** The main job, on an empty data folder that is removed with the stack. */
    DEMO,
    /** To work with by hand, on data that stays. */
    UP
}
