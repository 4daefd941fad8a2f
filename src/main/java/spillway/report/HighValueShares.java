package spillway.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Each region's share of high-value output, prices of the base year, in the first and the last whole year; percent of all regions, the largest last share first. */
record HighValueShares(List<String> regions, int firstYear, int lastYear, double[] first, double[] last) {
    private static final double LEAST = 0.5;

    static HighValueShares of(RunLogs logs) {
        CityHistory history = CityHistory.ofCities(logs);
        double[][] values = history.yearly("high_value_real_100m_rmb");
        int[] years = history.years();
        int end = years.length - 1;
        double[] first = shares(values, 0);
        double[] last = shares(values, end);
        List<Integer> order = IntStream.range(0, last.length)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> Double.isFinite(last[r]) ? -last[r] : 1))
                .toList();
        return new HighValueShares(
                order.stream().map(history.cities()::get).toList(),
                years[0],
                years[end],
                order.stream().mapToDouble(r -> first[r]).toArray(),
                order.stream().mapToDouble(r -> last[r]).toArray());
    }

    private static double[] shares(double[][] values, int year) {
        double total = Arrays.stream(values)
                .mapToDouble(region -> region[year])
                .filter(Double::isFinite)
                .sum();
        return Arrays.stream(values)
                .mapToDouble(region -> total > 0 ? 100 * region[year] / total : Double.NaN)
                .toArray();
    }

    /** Regions by change of share, gains first; those without a value are left out. */
    private List<Integer> byChange() {
        return IntStream.range(0, first.length)
                .filter(r -> Double.isFinite(change(r)))
                .boxed()
                .sorted(Comparator.comparingDouble(r -> -change(r)))
                .toList();
    }

    private double change(int region) {
        return last[region] - first[region];
    }

    /** What moved most, in one sentence without its full stop. */
    String finding() {
        List<Integer> order = byChange();
        String span = firstYear == lastYear ? " in " + firstYear : ", " + firstYear + " to " + lastYear;
        if (order.isEmpty()) {
            return "No high-value output was recorded" + span;
        }
        int up = order.get(0);
        int down = order.get(order.size() - 1);
        boolean rises = change(up) >= LEAST;
        boolean falls = change(down) <= -LEAST;
        if (!rises && !falls) {
            return "No region\u2019s share of high-value output moves by half a point" + span;
        }
        int lead = rises ? up : down;
        String text = own(lead) + " share of high-value output " + moves(lead);
        return text + (rises && falls ? ", " + own(down) + " " + moves(down) : "") + span;
    }

    private String own(int region) {
        String name = regions.get(region);
        return name + (name.endsWith("s") ? "\u2019" : "\u2019s");
    }

    private String moves(int region) {
        return Moves.words(first[region], last[region], 0, "%");
    }
}
