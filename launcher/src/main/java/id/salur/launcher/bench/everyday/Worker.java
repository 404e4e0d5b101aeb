package id.salur.launcher.bench.everyday;

import java.sql.SQLException;

/** One of several who do the same over and over, each on a connection of its own. */
interface Worker extends AutoCloseable {
    /**
     * Does it once.
     *
     * @return false when nothing is left to do
     * @throws Exception it was not done
     */
    boolean once() throws Exception;

    @Override
    void close() throws SQLException;
}
