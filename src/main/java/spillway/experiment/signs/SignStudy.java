package spillway.experiment.signs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import spillway.experiment.AnnualResults;
import spillway.experiment.Laboratory;
import spillway.experiment.Trial;
import spillway.experiment.Variant;
import spillway.file.Fingerprint;
import spillway.run.CodeVersion;
import spillway.world.World;

/**
 * Makes the runs of a table of sign tests, each way to run once a seed, and compares them in pairs.
 *
 * <p>A test whose year lies beyond the end of the runs is measured in their last whole year.
 */
public final class SignStudy {
    /** File of all runs. */
    public static final String RUNS = "runs.csv";

    private final Laboratory laboratory;
    private final SignTable all;
    private final int quarters;

    /** A study of {@code all} tests with runs of this length. */
    public SignStudy(Laboratory laboratory, SignTable all, int quarters) {
        this.laboratory = laboratory;
        this.all = all;
        this.quarters = quarters;
    }

    /**
     * Makes what lacks of the runs that {@code chosen} needs.
     *
     * @param chosen some or all tests of the study
     * @param firstSeed first of the seeds
     * @param seeds how many
     * @param folder where the table of runs is, or comes to be
     * @param said is told of each run and of whatever a reader should know
     * @throws IOException if the table of runs cannot be used; says why
     */
    public SignResults run(SignTable chosen, long firstSeed, int seeds, int threads, Path folder, Consumer<String> said)
            throws IOException, InterruptedException, ExecutionException {
        List<Long> chosenSeeds =
                LongStream.range(firstSeed, firstSeed + seeds).boxed().toList();
        try (RunTable table =
                new RunTable(folder.resolve(RUNS), key(), CodeVersion.current().commitText(), columns())) {
            if (!table.otherCommits().isEmpty()) {
                said.accept("some runs that are there were made by commit " + String.join(" ", table.otherCommits()));
            }
            List<Trial> missing = new ArrayList<>();
            for (long seed : chosenSeeds) {
                for (Variant variant : chosen.needed()) {
                    if (!table.has(variant.name(), seed)) {
                        missing.add(new Trial(variant, seed, quarters));
                    }
                }
            }
            int wanted = chosen.needed().size() * chosenSeeds.size();
            said.accept(wanted + " runs in " + chosen.needed().size() + " ways, of which " + (wanted - missing.size())
                    + " are there");
            if (!missing.isEmpty()) {
                make(missing, threads, table, said);
            }
            table.sort();
            return new SignResults(chosen.tests(), table, chosenSeeds, this::year);
        }
    }

    private void make(List<Trial> missing, int threads, RunTable table, Consumer<String> said)
            throws InterruptedException, ExecutionException {
        Variant baseline = all.needed().get(0);
        laboratory.runEach(
                missing, threads, AnnualResults.Keeper.of(laboratory, baseline), new Laboratory.Ended<AnnualResults>() {
                    private int made;

                    @Override
                    public void well(Trial trial, AnnualResults book) {
                        note(trial, () -> table.add(trial.variant().name(), trial.seed(), cells(book)));
                    }

                    @Override
                    public void broken(Trial trial, RuntimeException why) {
                        String reason = String.valueOf(why.getMessage());
                        note(trial, () -> table.addBroken(trial.variant().name(), trial.seed(), reason));
                        said.accept("  broke: " + reason);
                    }

                    private void note(Trial trial, Adding adding) {
                        try {
                            adding.add();
                        } catch (IOException full) {
                            throw new UncheckedIOException(full);
                        }
                        made++;
                        said.accept("run " + made + " of " + missing.size() + ": seed " + trial.seed() + ", "
                                + trial.variant().name());
                    }
                });
    }

    @FunctionalInterface
    private interface Adding {
        void add() throws IOException;
    }

    private int year(SignTest test) {
        return Math.min(test.measured().year(), World.START.year() + quarters / 4 - 1);
    }

    private List<String> columns() {
        List<String> columns = Scores.columns();
        all.measured().forEach(measured -> columns.add(measured.column()));
        return columns;
    }

    private Map<String, String> cells(AnnualResults book) {
        Map<String, String> cells = Scores.of(book);
        int last = World.START.year() + book.years() - 1;
        for (SignTest.Measured measured : all.measured()) {
            double value = measured.quantity().of(book, Math.min(measured.year(), last));
            cells.put(measured.column(), RunTable.exact(value));
        }
        return cells;
    }

    /** Stands for parameters, data and length of the runs. */
    private String key() {
        Set<String> parts = new LinkedHashSet<>();
        parts.add("quarters=" + quarters);
        parts.add(SignTable.valuesText(laboratory, all.needed().get(0)));
        laboratory.data().fileHashes.forEach((file, hash) -> parts.add(file + " " + hash));
        byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return Fingerprint.of(text).substring(0, 16);
    }
}
