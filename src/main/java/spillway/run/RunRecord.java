package spillway.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A manifest in its folder, while a run is under way. How the run ended is written once; whoever says so first is believed. A
 * little room is kept on the disk until then, so that a run that fills the disk can still say so.
 */
public final class RunRecord {
    private static final String RESERVE = ".reserve";
    private static final int RESERVED_BYTES = 1 << 16;

    private final Manifest manifest;
    private final Path folder;
    private boolean ended;

    /** A record of the run of {@code manifest} in {@code folder}, where nothing is written yet. */
    public RunRecord(Manifest manifest, Path folder) {
        this.manifest = manifest;
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Says that the run has started. */
    public synchronized void started() throws IOException {
        manifest.write(folder);
        Files.write(folder.resolve(RESERVE), new byte[RESERVED_BYTES]);
    }

    /** Says what the simulation took and what it came to. */
    public synchronized void measured(double wallSeconds, double cpuSeconds, long agentSteps, long fingerprint)
            throws IOException {
        if (!ended) {
            manifest.measured(wallSeconds, cpuSeconds, agentSteps, fingerprint);
            manifest.write(folder);
        }
    }

    /** Says that the folder is whole; false if the run was called failed before. */
    public synchronized boolean completed() throws IOException {
        if (ended) {
            return false;
        }
        Files.deleteIfExists(folder.resolve(RESERVE));
        manifest.ended(Manifest.COMPLETED, null);
        manifest.write(folder);
        ended = true;
        return true;
    }

    /** Says that the run failed, as well as a disk that may be full allows; false if that could not be written. */
    public synchronized boolean failed(String why) {
        if (ended) {
            return true;
        }
        ended = true;
        manifest.ended(Manifest.FAILED, why);
        try {
            Files.deleteIfExists(folder.resolve(RESERVE));
            manifest.write(folder);
            return true;
        } catch (IOException fullOrGone) {
            return false;
        }
    }
}
