package id.salur.launcher.stack;

/** What a stack is for. */
public enum Mode {
    /** The main job, on an empty data folder that is removed with the stack. */
    DEMO("its data goes with it"),
    /** To work with by hand, on data that stays. */
    UP("its data stays for the next ./salur up");

    private final String afterDown;

    Mode(String afterDown) {
        this.afterDown = afterDown;
    }

    /** What becomes of the data with {@code ./salur down}. */
    public String afterDown() {
        return afterDown;
    }
}
