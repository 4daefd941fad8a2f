package spillway.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** How knowledge spillover and migration between cities fall with door-to-door travel time. */
public final class DistanceDecayChart implements Chart {
    private static final int YEARS_POOLED = 5;
    private static final String RELOCATIONS = "relocations.csv.gz";

    @Override
    public Part part() {
        return Part.PLACES;
    }

    @Override
    public Figure figure(RunLogs logs) {
        LogTable moves = logs.table("migration.csv.gz");
        Map<String, Double> people = population(logs);
        DecayFit spillover = DecayFit.withinDestinations(knowledge(logs.table("spillovers.csv.gz")));
        DecayFit talentFit = DecayFit.of(migration(moves, "talent", people));
        DecayFit workerFit = DecayFit.of(migration(moves, "worker", people));
        List<Drawing> panels = new ArrayList<>(List.of(
                panel("Knowledge spillover", "weight per size of source, 1 = at 0 min", spillover, Palette.BLUE),
                panel(
                        "Migration of talent",
                        "movers a year, per million \u00d7 million",
                        talentFit,
                        Palette.VERMILLION),
                panel("Migration of workers", "movers a year, per million \u00d7 million", workerFit, Palette.GREEN)));
        DecayFit firmFit = DecayFit.of(relocations(logs, people));
        boolean relocated = !firmFit.pairs().isEmpty();
        if (relocated) {
            panels.add(panel("Moves of firms", "100m RMB a year, per million \u00d7 million", firmFit, Palette.ORANGE));
        }
        return new Figure(
                "distance-decay",
                "Per 100 minutes of travel spillover falls by " + fall(spillover) + ", migration of talent by "
                        + fall(talentFit) + ", of workers by " + fall(workerFit),
                "Last " + YEARS_POOLED + " years of the run pooled; each small dot is a pair of cities, each large"
                        + " one the"
                        + " geometric mean of a tenth of the pairs. Spillover: share of the source in the receiving"
                        + " city\u2019s"
                        + " pool of outside knowledge per size of the source, with an intercept for each receiving city"
                        + " taken out (1: the fitted weight at zero minutes). Migration: movers a year per million"
                        + " residents of the origin and per million of"
                        + " the destination. Standard errors take pairs as independent, which flatters them; pairs"
                        + " without"
                        + " movers are left out of the fits."
                        + (relocated
                                ? " Moves of firms: capital they took along, per residents as before; pairs between which none moved do not show."
                                : "")
                        + " Slopes describe the run, they identify no cause.",
                "Slope of spillover: " + spillover.words() + "; of talent migration: " + talentFit.words()
                        + "; of worker migration: " + workerFit.words()
                        + (relocated ? "; of moves of firms: " + firmFit.words() : "") + ".",
                470,
                false,
                logs.source(),
                Drawing.grid(panels.size(), panels));
    }

    private static String fall(DecayFit fit) {
        return Double.isFinite(fit.standardError())
                ? Figure.number(100 * (1 - Math.exp(100 * fit.slope())), 0) + "%"
                : "an unknown share (too few pairs)";
    }

    private static Drawing panel(String title, String unit, DecayFit fit, Color color) {
        List<DecayFit.Pair> pairs = fit.pairs();
        double[] x = pairs.stream().mapToDouble(DecayFit.Pair::minutes).toArray();
        double[] y = pairs.stream().mapToDouble(DecayFit.Pair::strength).toArray();
        double reach = Arrays.stream(x).filter(Double::isFinite).max().orElse(100);
        double[] ends = {
            Arrays.stream(x).min().orElse(Double.NaN), Arrays.stream(x).max().orElse(Double.NaN)
        };
        double[] line = {fit.at(ends[0]), fit.at(ends[1])};
        double[] all =
                DoubleStream.concat(Arrays.stream(y), Arrays.stream(line)).toArray();
        XyPanel panel = new XyPanel(
                title, PlotStyle.axis("minutes door to door", 0, 1.05 * reach), PlotStyle.logarithmic(unit, all));
        panel.add("pairs of cities", x, y, Look.dots(PlotStyle.faint(color, 70), 4));
        panel.add("bins of equal size", fit.binMinutes(), fit.binStrength(), Look.dots(color, 8));
        panel.add(fit.words(), ends, line, new Look(Palette.BLACK, Palette.stroke(1.8f), null));
        return panel.whenEmpty("no flows between cities recorded");
    }

    private static double firstPooled(double[] years) {
        return Arrays.stream(years).max().orElse(0) - YEARS_POOLED + 1;
    }

    private static List<DecayFit.Pair> knowledge(LogTable table) {
        double[] years = table.numbers("year");
        double since = firstPooled(years);
        String[] from = table.text("from");
        String[] to = table.text("to");
        double[] minutes = table.numbers("minutes");
        double[] weights = table.numbers("weight");
        double[] masses = table.numbers("mass_from");
        TreeMap<String, double[]> sums = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            boolean counts = !from[i].equals(to[i]) && masses[i] > 0 && Double.isFinite(weights[i]);
            if (counts && years[i] >= since && Double.isFinite(minutes[i])) {
                gather(sums, from[i] + "\t" + to[i], minutes[i], weights[i] / masses[i]);
            }
        }
        return pairs(sums);
    }

    private static List<DecayFit.Pair> migration(LogTable table, String skill, Map<String, Double> people) {
        double[] years = table.numbers("year");
        double since = firstPooled(years);
        String[] from = table.text("from");
        String[] to = table.text("to");
        String[] skills = table.text("skill");
        double[] persons = table.numbers("persons_10k");
        double[] minutes = table.numbers("minutes");
        TreeMap<String, double[]> sums = new TreeMap<>();
        for (int i = 0; i < persons.length; i++) {
            Double origin = people.get(from[i]);
            Double destination = people.get(to[i]);
            boolean counts = skills[i].equals(skill) && !from[i].equals(to[i]) && Double.isFinite(minutes[i]);
            if (counts && years[i] >= since && origin != null && destination != null) {
                double movers = Double.isFinite(persons[i]) ? 10_000 * persons[i] : 0;
                gather(sums, from[i] + "\t" + to[i], minutes[i], movers / (origin / 100) / (destination / 100));
            }
        }
        return pairs(sums);
    }

    /** Capital that firms took from one city to another, per size of both; none where the run has no moves of firms. */
    private static List<DecayFit.Pair> relocations(RunLogs logs, Map<String, Double> people) {
        if (!logs.has(RELOCATIONS)) {
            return List.of();
        }
        LogTable table = logs.table(RELOCATIONS);
        double since = firstPooled(logs.table("migration.csv.gz").numbers("year"));
        double[] years = table.numbers("year");
        String[] from = table.text("from");
        String[] to = table.text("to");
        double[] capital = table.numbers("capital_100m_rmb");
        double[] minutes = table.numbers("minutes");
        TreeMap<String, double[]> sums = new TreeMap<>();
        for (int i = 0; i < capital.length; i++) {
            Double origin = people.get(from[i]);
            Double destination = people.get(to[i]);
            if (years[i] >= since && origin != null && destination != null && Double.isFinite(minutes[i])) {
                gather(sums, from[i] + "\t" + to[i], minutes[i], capital[i] / (origin / 100) / (destination / 100));
            }
        }
        // Years without a move have no row: means are over the years pooled.
        sums.values().forEach(sum -> sum[1] *= sum[2] / YEARS_POOLED);
        return pairs(sums);
    }

    /** Mean residents of each city over the whole run, 10,000. */
    private static Map<String, Double> population(RunLogs logs) {
        CityHistory history = CityHistory.ofCities(logs);
        double[][] values = history.byQuarter("population_10k");
        Map<String, Double> people = new HashMap<>();
        for (int c = 0; c < values.length; c++) {
            double mean =
                    Arrays.stream(values[c]).filter(Double::isFinite).average().orElse(0);
            if (mean > 0) {
                people.put(history.cities().get(c), mean);
            }
        }
        return people;
    }

    private static void gather(Map<String, double[]> sums, String pair, double minutes, double strength) {
        double[] sum = sums.computeIfAbsent(pair, key -> new double[3]);
        sum[0] += minutes;
        sum[1] += strength;
        sum[2]++;
    }

    private static List<DecayFit.Pair> pairs(Map<String, double[]> sums) {
        List<DecayFit.Pair> pairs = new ArrayList<>();
        sums.forEach((pair, sum) -> {
            String to = pair.substring(pair.indexOf('\t') + 1);
            pairs.add(new DecayFit.Pair(to, sum[0] / sum[2], sum[1] / sum[2]));
        });
        return pairs;
    }
}
