package id.salur.launcher.verify;

import java.io.IOException;
import java.io.InputStream;

/**
 * Something to verify.
 *
 * @param name what the progress and the findings call it
 */
record Export(String name, Opening opening) {
    /** Opens the export; whoever calls it closes the stream. */
    interface Opening {
        InputStream open() throws IOException;
    }
}
