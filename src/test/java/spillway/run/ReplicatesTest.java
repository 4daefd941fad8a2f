package spillway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spillway.file.Json;

class ReplicatesTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenDoesNotDependOnHowManyRunAtOnce() throws Exception {
        Path one = replicate(1, Interruption.onRequest(), RunDriver.Ending.COMPLETED);
        Path four = replicate(4, Interruption.onRequest(), RunDriver.Ending.COMPLETED);
        for (String file : List.of("replicates.json", "replicates.csv", "seed-3/metrics.csv", "seed-6/summary.json")) {
            assertEquals(Files.readString(one.resolve(file)), Files.readString(four.resolve(file)), file);
        }
        assertEquals(
                Json.read(one.resolve("manifest.json")).orElseThrow().get("fingerprint"),
                Json.read(four.resolve("manifest.json")).orElseThrow().get("fingerprint"));
        assertTrue(Replicates.sentence(one).contains(" of 4 replicates"), Replicates.sentence(one));
        assertEquals(5, Files.readAllLines(one.resolve("replicates.csv")).size());
    }

    @Test
    void anInterruptedSetSaysSo() throws Exception {
        Interruption interruption = Interruption.onRequest();
        interruption.request();
        Path set = replicate(2, interruption, RunDriver.Ending.INTERRUPTED);
        assertEquals(Optional.of("interrupted"), Manifest.failure(set));
    }

    private Path replicate(int atOnce, Interruption interruption, RunDriver.Ending expected)
            throws IOException, RunRefused {
        Path config = SmallRun.config(folder.resolve("c.yaml"));
        Path set = Files.createDirectory(folder.resolve("set-" + atOnce + expected));
        RunPlan plan = SmallRun.plan(config, 3, 4, 8);
        Replicates replicates = new Replicates(atOnce, Progress.silent(), interruption, List::of);
        assertEquals(expected, replicates.run(plan, set).ending());
        return set;
    }
}
