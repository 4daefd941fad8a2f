package spillway.experiment.study;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Scanner;
import spillway.file.Folders;
import spillway.run.RunRefused;

/**
 * Rows of runs that one writer appends, each with one write when its run has ended, and now and then the time. It is held against other
 * writers as long as it is open, and may be read at any time.
 */
final class Shard implements Closeable {
    /** What the names of shards end in. */
    static final String SUFFIX = ".csv";

    private final ShardFormat format;
    private final FileChannel file;
    private long stamped;

    private Shard(ShardFormat format, FileChannel file) {
        this.format = format;
        this.file = file;
    }

    /**
     * The first of {@code name.csv}, {@code name-2.csv} and so on that nobody else is writing, new or with what it holds; a torn last
     * line is taken away.
     *
     * @throws RunRefused if what it holds is of another plan
     */
    static Shard open(Path folder, String name, Plan plan) throws IOException, RunRefused {
        Files.createDirectories(folder);
        for (int number = 1; ; number++) {
            Path path = folder.resolve((number == 1 ? name : name + "-" + number) + SUFFIX);
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            boolean kept = false;
            try {
                if (Folders.lock(file)) {
                    Shard shard = new Shard(ShardFormat.of(plan), file);
                    shard.resume(path);
                    shard.write(shard.stamp());
                    kept = true;
                    return shard;
                }
            } finally {
                if (!kept) {
                    file.close();
                }
            }
        }
    }

    private void resume(Path path) throws IOException, RunRefused {
        long whole = ShardFormat.wholeLines(file);
        file.position(0);
        Scanner lines = new Scanner(Channels.newInputStream(file), StandardCharsets.UTF_8).useDelimiter("\n");
        for (int number = 1; number <= 2; number++) {
            String line = lines.hasNext() ? lines.next() : "";
            if (whole == 0 || number == 2 && whole <= format.origin().getBytes(StandardCharsets.UTF_8).length + 1) {
                whole = 0;
                break;
            }
            String complaint = format.complaint(number, line);
            if (!complaint.isEmpty()) {
                throw new RunRefused(path + " line " + number + ": " + complaint);
            }
        }
        file.truncate(whole);
        file.position(whole);
        if (whole == 0) {
            write(format.head());
        }
    }

    /** Adds the line of a run. */
    synchronized void add(String row) throws IOException {
        boolean due = System.currentTimeMillis() - stamped >= Pace.STAMPED_EVERY_MILLIS;
        write((due ? stamp() : "") + row + "\n");
    }

    private String stamp() {
        stamped = System.currentTimeMillis();
        return Pace.stamp(stamped) + "\n";
    }

    private void write(String text) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (left.hasRemaining()) {
            file.write(left);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
