package spillway.experiment.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import spillway.experiment.study.Chunks;
import spillway.experiment.study.Results;

/** Chunks in the notation of array jobs: {@code 3,7-9}. */
public final class ChunkList {
    private ChunkList() {}

    /** The chunks in which runs are missing, in order. */
    public static int[] missing(Results results) {
        Chunks chunks = results.plan().chunks();
        return IntStream.range(0, chunks.count())
                .filter(k -> !Arrays.stream(chunks.trials(k)).allMatch(results::has))
                .toArray();
    }

    /** The text for these chunks, which must be in order; empty for none. */
    public static String text(int[] chunks) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < chunks.length; ) {
            int last = at;
            while (last + 1 < chunks.length && chunks[last + 1] == chunks[last] + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ",").append(chunks[at]);
            if (last > at) {
                text.append(last > at + 1 ? "-" : ",").append(chunks[last]);
            }
            at = last + 1;
        }
        return text.toString();
    }
}
