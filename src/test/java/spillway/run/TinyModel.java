package spillway.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import spillway.input.TinyConfig;
import spillway.kernel.Numbers;
import spillway.kernel.Quarter;
import spillway.kernel.RandomStreams;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.Verdict;

/** A model of one number that grows, for tests of what surrounds a model. */
public final class TinyModel implements RunWorkFactory<TinyConfig> {
    /** The quarters a run has by itself. */
    public static final int QUARTERS = 8;

    private final Consumer<Quarter> beforeEachStep;
    private final Map<String, String> hashes;

    /** The model, with something that happens before each step. */
    public TinyModel(Consumer<Quarter> beforeEachStep) {
        this(beforeEachStep, Map.of("cities.csv", "00"));
    }

    TinyModel(Consumer<Quarter> beforeEachStep, Map<String, String> hashes) {
        this.beforeEachStep = beforeEachStep;
        this.hashes = hashes;
    }

    @Override
    public Class<TinyConfig> configuration() {
        return TinyConfig.class;
    }

    @Override
    public Map<String, List<String>> keyLists() {
        return TinyConfig.KEY_LISTS;
    }

    @Override
    public Quarter start() {
        return Quarter.parse("2010Q1");
    }

    @Override
    public int defaultQuarters() {
        return QUARTERS;
    }

    @Override
    public Optional<Inputs<TinyConfig>> read(Path configFolder, List<String> problems) {
        if (Files.exists(configFolder.resolve("bad-data"))) {
            problems.add("cities.csv: population of Shenzhen is negative");
            return Optional.empty();
        }
        return Optional.of(new Inputs<>() {
            @Override
            public SortedMap<String, String> hashes() {
                return new TreeMap<>(hashes);
            }

            @Override
            public RunWork begin(RunSpec<TinyConfig> spec, Path folder) throws IOException {
                return new Work(spec, folder, beforeEachStep);
            }
        });
    }

    private static final class Work implements RunWork {
        private final RunSpec<TinyConfig> spec;
        private final Path folder;
        private final Consumer<Quarter> beforeEachStep;
        private final BufferedWriter metrics;
        private Quarter now;
        private double size;
        private long steps;

        Work(RunSpec<TinyConfig> spec, Path folder, Consumer<Quarter> beforeEachStep) throws IOException {
            this.spec = spec;
            this.folder = folder;
            this.beforeEachStep = beforeEachStep;
            this.now = spec.start();
            this.size = spec.config().base().growth().size();
            this.metrics = Files.newBufferedWriter(folder.resolve("metrics.csv"));
            metrics.write("quarter,size\n");
        }

        @Override
        public Quarter now() {
            return now;
        }

        @Override
        public void step() throws IOException {
            beforeEachStep.accept(now);
            TinyConfig values = spec.timeline().at(now);
            double random = new RandomStreams(spec.seed())
                    .stream("growth").at(0, now.since(spec.start())).nextDouble();
            size *= 1 + values.growth().rate() * (0.5 + random);
            metrics.write(now + "," + Numbers.text(size) + "\n");
            now = now.plus(1);
            steps++;
        }

        @Override
        public long agentSteps() {
            return steps;
        }

        @Override
        public long fingerprint() {
            return Double.doubleToLongBits(size);
        }

        @Override
        public void finish() throws IOException {
            metrics.close();
            Files.writeString(
                    folder.resolve("summary.json"),
                    "{\"outcome\": \"" + (size > 150 ? "CLUSTERING" : "MIXED") + "\", \"c\": "
                            + Numbers.text(size / 100) + ", \"d\": 0, \"sentence\": \"It grew.\","
                            + " \"headline\": [{\"name\": \"size\", \"label\": \"Size\", \"unit\": \"km\","
                            + " \"start\": 100, \"end\": " + Numbers.text(size) + "}]}");
        }

        @Override
        public Optional<Verdict> verdict() {
            Verdict.Term term = new Verdict.Term("size", 100, size, size - 100, size / 100);
            return Optional.of(new Verdict(
                    size > 150 ? Outcome.CLUSTERING : Outcome.MIXED,
                    Verdict.Comparison.OVER_TIME,
                    2,
                    0.5,
                    size / 100,
                    0,
                    term,
                    term,
                    term,
                    term,
                    false,
                    term,
                    term,
                    term,
                    null,
                    List.of()));
        }

        @Override
        public void abort() {
            try {
                metrics.close();
            } catch (IOException full) {
                throw new IllegalStateException(full);
            }
        }
    }
}
