package spillway.report.replicates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import spillway.kernel.Quarter;
import spillway.report.LogEntry;
import spillway.report.LogTable;

/** The tables of a folder of replicates, as its page needs them. */
final class SeedTables {
    private static final Pattern DATE = Pattern.compile("\\b(from|until): (\\d{4}Q[1-4])\\b");

    private final LogEntry facts;
    private final LogTable scores;
    private final List<Year> years = new ArrayList<>();

    /**
     * A quantity in a year, over seeds.
     *
     * @param bounds bounds below which 5%, 25%, 50%, 75% and 95% of the seeds lie
     */
    record Year(
            String measure,
            String label,
            String unit,
            String place,
            int year,
            double mean,
            double sd,
            double[] bounds) {}

    SeedTables(Path folder) {
        facts = LogEntry.read(folder.resolve("replicates.json"));
        scores = LogTable.read(folder.resolve("scores.csv"));
        LogTable table = LogTable.read(folder.resolve("bands.csv"));
        String[][] texts =
                Stream.of("measure", "label", "unit", "place").map(table::text).toArray(String[][]::new);
        double[][] numbers = Stream.of("year", "mean", "sd", "low90", "low50", "median", "high50", "high90")
                .map(table::numbers)
                .toArray(double[][]::new);
        for (int i = 0; i < table.size(); i++) {
            double[] bounds = new double[numbers.length - 3];
            for (int b = 0; b < bounds.length; b++) {
                bounds[b] = numbers[b + 3][i];
            }
            years.add(new Year(
                    texts[0][i],
                    texts[1][i],
                    texts[2][i],
                    texts[3][i],
                    (int) numbers[0][i],
                    numbers[1][i],
                    numbers[2][i],
                    bounds));
        }
    }

    LogEntry facts() {
        return facts;
    }

    LogTable scores() {
        return scores;
    }

    /** The path of a measure; empty where the runs have no whole year. */
    List<Year> path(String measure, String place) {
        return years.stream()
                .filter(year -> year.measure().equals(measure) && year.place().equals(place))
                .toList();
    }

    /** The cities, that with the largest mean last share in output first. */
    List<String> cities() {
        return years.stream()
                .map(Year::place)
                .filter(place -> !place.isEmpty())
                .distinct()
                .sorted(Comparator.comparingDouble(place -> -last("city_output_share", place)))
                .toList();
    }

    private double last(String measure, String place) {
        List<Year> path = path(measure, place);
        return path.get(path.size() - 1).mean();
    }

    /** Quarters in which an intervention begins, or after which it has ended, within the runs. */
    List<Quarter> dates() {
        List<Quarter> dates = new ArrayList<>();
        for (String intervention : facts.entry("policy").texts("interventions")) {
            Matcher date = DATE.matcher(intervention);
            while (date.find()) {
                Quarter quarter = Quarter.parse(date.group(2));
                dates.add(date.group(1).equals("until") ? quarter.plus(1) : quarter);
            }
        }
        int last = years.stream().mapToInt(Year::year).max().orElse(0);
        return dates.stream()
                .distinct()
                .filter(quarter -> quarter.year() <= last)
                .toList();
    }

    /** Configuration, policy and changed settings in one line. */
    String run() {
        List<String> settings = facts.texts("settings");
        return facts.text("configuration") + ", policy \u201c"
                + facts.entry("policy").text("name") + "\u201d"
                + (settings.isEmpty() ? "" : ", with " + String.join(", ", settings)) + ", seeds "
                + facts.text("seeds").replace("..", " to ") + ", " + facts.text("quarters") + " quarters";
    }

    /** The line of source below every picture. */
    String source() {
        String commit = facts.text("gitCommit");
        return "Source: Spillway %s (%s), %s."
                .formatted(facts.text("version"), commit.substring(0, Math.min(8, commit.length())), run());
    }
}
