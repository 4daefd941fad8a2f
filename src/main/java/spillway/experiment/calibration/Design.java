package spillway.experiment.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import spillway.experiment.AtOnce;
import spillway.file.CsvRow;
import spillway.file.CsvTable;
import spillway.kernel.Numbers;

/**
 * Runs at chosen places, kept in a file from which an interrupted design goes on: what stands there is not run again. A run that
 * breaks is kept as a row that says why.
 */
public final class Design {
    private static final String DONE = "done";
    private static final String BROKEN = "broken";

    private final Path file;
    private final Factors factors;
    private final List<String> moments;
    private final Map<String, DesignRow> rows = new LinkedHashMap<>();

    private Design(Path file, Factors factors, List<String> moments) {
        this.file = file;
        this.factors = factors;
        this.moments = moments;
    }

    /** The design in {@code file}, empty if there is none yet; adds a line to {@code problems} for each complaint. */
    public static Design open(Path file, Factors factors, List<String> moments, List<String> problems) {
        Design design = new Design(file, factors, moments);
        if (Files.exists(file)) {
            dropTornLine(file);
            List<String> required = new ArrayList<>(List.of("wave", "point", "seed", "status", "problem"));
            required.addAll(factors.names());
            required.addAll(moments);
            List<String> own = new ArrayList<>();
            CsvTable table = CsvTable.read(file, own, required);
            if (table != null) {
                table.rows().forEach(design::keep);
            }
            own.stream().filter(line -> !line.endsWith("no rows")).forEach(problems::add);
        }
        return design;
    }

    /** A process that was killed may have left half a line. */
    private static void dropTornLine(Path file) {
        try {
            String text = Files.readString(file);
            if (!text.endsWith("\n")) {
                Files.writeString(file, text.substring(0, text.lastIndexOf('\n') + 1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(CsvRow row) {
        double[] place = new double[factors.size()];
        for (int d = 0; d < place.length; d++) {
            place[d] = factors.list().get(d).share(row.number(factors.names().get(d)));
        }
        boolean done = row.text("status").equals(DONE);
        double[] values = done ? moments.stream().mapToDouble(row::number).toArray() : null;
        add(new DesignRow(
                row.text("wave"),
                row.whole("point", 1, Integer.MAX_VALUE),
                row.whole("seed", 0, Integer.MAX_VALUE),
                place,
                values,
                row.textOrEmpty("problem")));
    }

    private synchronized void add(DesignRow row) {
        rows.put(key(row.place(), row.seed()), row);
    }

    /** Factors to nine digits: a place that was written and read again is the same place. */
    private String key(double[] place, long seed) {
        return Arrays.stream(factors.values(place))
                        .mapToObj(value -> String.format(java.util.Locale.ROOT, "%.8e", value))
                        .collect(Collectors.joining(" "))
                + " " + seed;
    }

    /** All rows there are. */
    public synchronized List<DesignRow> rows() {
        return List.copyOf(rows.values());
    }

    /**
     * Runs every place with {@code seeds} seeds from {@code firstSeed} on, except what stands in the file.
     *
     * @param wave what the batch is called
     * @param finished is told of each new row, one at a time
     * @return the rows of these places, by place, then by seed
     */
    public List<DesignRow> run(
            Simulator simulator,
            String wave,
            List<double[]> places,
            long firstSeed,
            int seeds,
            int threads,
            Consumer<DesignRow> finished)
            throws InterruptedException {
        List<Callable<Void>> missing = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            for (int i = 0; i < places.size(); i++) {
                if (!rows.containsKey(key(places.get(i), seed))) {
                    missing.add(task(simulator, wave, i + 1, places.get(i), seed, finished));
                }
            }
        }
        try {
            AtOnce.all(threads, missing);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
        if (!missing.isEmpty()) {
            writeSorted();
        }
        List<DesignRow> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
                DesignRow row = rows.get(key(places.get(i), seed));
                found.add(new DesignRow(wave, i + 1, seed, places.get(i), row.moments(), row.problem()));
            }
        }
        return found;
    }

    private Callable<Void> task(
            Simulator simulator, String wave, int point, double[] place, long seed, Consumer<DesignRow> finished) {
        return () -> {
            DesignRow row = attempt(simulator, wave, point, place, seed);
            synchronized (this) {
                append(row);
                add(row);
                finished.accept(row);
            }
            return null;
        };
    }

    private static DesignRow attempt(Simulator simulator, String wave, int point, double[] place, long seed) {
        try {
            double[] values = simulator.moments(place, seed);
            for (int m = 0; m < values.length; m++) {
                if (Double.isNaN(values[m]) || Double.isInfinite(values[m])) {
                    return new DesignRow(wave, point, seed, place, null, "a moment is undefined");
                }
                values[m] = Double.parseDouble(Numbers.text(values[m]));
            }
            return new DesignRow(wave, point, seed, place, values, "");
        } catch (RuntimeException broken) {
            String why = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            return new DesignRow(
                    wave,
                    point,
                    seed,
                    place,
                    null,
                    (broken.getClass().getSimpleName() + ": " + why).replaceAll("[\",\\p{Cntrl}]", " "));
        }
    }

    private void append(DesignRow row) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, header() + "\n");
            }
            Files.writeString(file, line(row) + "\n", StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private synchronized void writeSorted() {
        List<DesignRow> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparing(DesignRow::wave)
                .thenComparing(DesignRow::point)
                .thenComparing(DesignRow::seed)
                .thenComparing(this::line));
        String text = header() + "\n" + sorted.stream().map(this::line).collect(Collectors.joining("\n")) + "\n";
        Path whole = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String header() {
        return "wave,point,seed,status," + String.join(",", factors.names()) + "," + String.join(",", moments)
                + ",problem";
    }

    private String line(DesignRow row) {
        StringBuilder line = new StringBuilder();
        line.append(row.wave()).append(',').append(row.point()).append(',').append(row.seed());
        line.append(',').append(row.done() ? DONE : BROKEN);
        for (double value : factors.values(row.place())) {
            line.append(',').append(Numbers.text(value));
        }
        for (int m = 0; m < moments.size(); m++) {
            line.append(',').append(row.done() ? Numbers.text(row.moments()[m]) : "");
        }
        return line.append(',').append(row.problem()).toString();
    }
}
