package spillway.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for copies of the policies of a checkpoint, which goes when it is closed. */
public final class PolicyCopies implements Closeable {
    private final Path folder;

    /** An empty one. */
    public PolicyCopies() throws IOException {
        folder = Files.createTempDirectory("spillway-policies-");
    }

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        RunFolder.delete(folder);
    }
}
