package spillway.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import spillway.file.CsvWriter;
import spillway.kernel.StateVisitor;
import spillway.world.World;

/**
 * Watches a run and never changes it: a log, a recorder of results, a chart. It is told of the end of every quarter, once of the end
 * of the run, and is closed whether the run ended well or broke.
 */
public interface Observer extends Closeable {
    /** Takes in the quarter that has just ended. */
    void quarter(World world) throws IOException;

    /** Takes in that the run has reached its last quarter. */
    default void end(World world) throws IOException {}

    /**
     * Hands over all that it remembers between quarters and keeps what it is given in return, so that a run can be cut and resumed.
     */
    default void state(StateVisitor visitor) throws IOException {}

    /** The tables it writes quarter by quarter; none where it writes none. */
    default List<CsvWriter> tables() {
        return List.of();
    }

    /** Lets go of files and the like. */
    @Override
    default void close() throws IOException {}
}
