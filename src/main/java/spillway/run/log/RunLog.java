package spillway.run.log;

import java.io.Closeable;
import java.io.IOException;
import spillway.world.World;

/** One subject's file or files. */
public interface RunLog extends Closeable {
    /** Writes what the quarter that has just ended has to say. */
    void quarter(World world) throws IOException;
}
