package spillway.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import spillway.file.Fingerprint;
import spillway.file.WholeFile;
import spillway.model.base.BaseSolution;

/**
 * Solutions of the base year, searched for once for each data, base parameters, seed and code: in memory, and in a folder if there is
 * one. Any number of threads and processes may share the folder; a file that is damaged or gone only costs a search. What is kept is
 * exact, so that a run from it leaves the same bytes as one that searched.
 */
public final class BaseYears {
    /** Solutions that are kept in memory; one takes some ten kilobytes. */
    private static final int IN_MEMORY = 1024;
    /** Solutions that are kept in the folder, before the oldest quarter of them goes. */
    private static final int ON_DISK = 20_000;

    private static final int PRUNED_EVERY = 500;
    private static final int MAGIC = 0x53504259;
    private static final String SUFFIX = ".base";

    private final Optional<Path> folder;
    private final String code;
    private final Map<String, CompletableFuture<BaseSolution>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<BaseSolution>> eldest) {
            return size() > IN_MEMORY;
        }
    };
    private int written;

    private BaseYears(Optional<Path> folder) {
        this.folder = folder;
        this.code = CodeVersion.classDigest();
    }

    /** Solutions that are forgotten with the process. */
    public static BaseYears inMemory() {
        return new BaseYears(Optional.empty());
    }

    /** Solutions that are kept in {@code folder}, which is made when the first is written. */
    public static BaseYears in(Path folder) {
        return new BaseYears(Optional.of(folder));
    }

    /**
     * The solution for these inputs, kept or searched for. Threads that ask for the same one wait for a single search; others are not
     * held up.
     *
     * @param dataHashes SHA-256 of each data file, by name
     * @param values every base parameter, by path
     */
    BaseSolution solution(
            Map<String, String> dataHashes, Map<String, Object> values, long seed, Supplier<BaseSolution> search) {
        String key = new Fingerprint()
                .addValue(dataHashes)
                .addValue(values)
                .add(seed)
                .add(code)
                .hex();
        CompletableFuture<BaseSolution> mine = new CompletableFuture<>();
        CompletableFuture<BaseSolution> found;
        synchronized (kept) {
            found = kept.putIfAbsent(key, mine);
        }
        if (found != null) {
            return joined(found);
        }
        try {
            BaseSolution solution = read(key).orElseGet(() -> {
                BaseSolution searched = search.get();
                write(key, searched);
                return searched;
            });
            mine.complete(solution);
            return solution;
        } catch (RuntimeException | Error broken) {
            synchronized (kept) {
                kept.remove(key);
            }
            mine.completeExceptionally(broken);
            throw broken;
        }
    }

    private static BaseSolution joined(CompletableFuture<BaseSolution> found) {
        try {
            return found.join();
        } catch (CompletionException broken) {
            if (broken.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw broken;
        }
    }

    private Optional<BaseSolution> read(String key) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(folder.get().resolve(key + SUFFIX));
            int body = bytes.length - Long.BYTES;
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (body < 2 * Integer.BYTES
                    || in.readInt() != MAGIC
                    || checksum(bytes, body)
                            != java.nio.ByteBuffer.wrap(bytes, body, Long.BYTES).getLong()) {
                return Optional.empty();
            }
            List<double[]> arrays = new ArrayList<>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                double[] array = new double[in.readInt()];
                for (int j = 0; j < array.length; j++) {
                    array[j] = in.readDouble();
                }
                arrays.add(array);
            }
            return Optional.of(BaseSolution.of(arrays));
        } catch (IOException | RuntimeException noneOrDamaged) {
            return Optional.empty();
        }
    }

    /** Keeps a solution as well as the disk allows: one that cannot be written is searched for again by the next process. */
    private void write(String key, BaseSolution solution) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder.get());
            WholeFile.replace(folder.get().resolve(key + SUFFIX), file -> Files.write(file, bytes(solution)));
            prune();
        } catch (IOException full) {
            return;
        }
    }

    private static byte[] bytes(BaseSolution solution) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        List<double[]> arrays = solution.arrays();
        out.writeInt(MAGIC);
        out.writeInt(arrays.size());
        for (double[] array : arrays) {
            out.writeInt(array.length);
            for (double value : array) {
                out.writeDouble(value);
            }
        }
        byte[] body = bytes.toByteArray();
        out.writeLong(checksum(body, body.length));
        return bytes.toByteArray();
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }

    /** Now and then takes the oldest quarter of the files away where there are too many. */
    private void prune() throws IOException {
        synchronized (kept) {
            if (written++ % PRUNED_EVERY != 0) {
                return;
            }
        }
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            Path[] all = files.filter(file -> file.toString().endsWith(SUFFIX)).toArray(Path[]::new);
            if (all.length <= ON_DISK) {
                return;
            }
            Map<Path, Long> modified = new LinkedHashMap<>();
            for (Path file : all) {
                modified.put(
                        file,
                        Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0);
            }
            Arrays.sort(all, Comparator.comparing(modified::get));
            for (int i = 0; i < all.length / 4; i++) {
                Files.deleteIfExists(all[i]);
            }
        }
    }
}
