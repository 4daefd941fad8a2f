package spillway.model.variant;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import spillway.model.RegionalData;
import spillway.model.RegionalData.Group;

/** Ways to spread what cities have: evenly over what they are, or by the intensities of others; the sum stays. */
final class Spreading {
    private Spreading() {}

    /** The nine mainland cities of the delta. */
    static int[] nine(RegionalData data) {
        return IntStream.range(0, data.regions.size())
                .filter(r -> data.regions.get(r).group() == Group.DELTA)
                .toArray();
    }

    /** The nine without Guangzhou and Shenzhen, whose figures are better known. */
    static int[] seven(RegionalData data) {
        return Arrays.stream(nine(data)).filter(r -> !isLarge(data, r)).toArray();
    }

    /** Whether it is Guangzhou or Shenzhen. */
    static boolean isLarge(RegionalData data, int r) {
        String name = data.regions.get(r).name();
        return name.equals("Guangzhou") || name.equals("Shenzhen");
    }

    /** {@code values} of the members in proportion to {@code usual}, the others as they are. */
    static double[] even(double[] values, double[] usual, int[] members) {
        double[] spread = values.clone();
        double ratio = sum(values, members) / sum(usual, members);
        for (int r : members) {
            spread[r] = usual[r] * ratio;
        }
        return spread;
    }

    /**
     * {@code values} of the members with the intensity, value over usual, of another member each.
     *
     * @param other from the place of a member in {@code members} to that of the one whose intensity it gets
     */
    static double[] permuted(double[] values, double[] usual, int[] members, IntUnaryOperator other) {
        double[] intensities = new double[values.length];
        for (int i = 0; i < members.length; i++) {
            int from = members[other.applyAsInt(i)];
            intensities[members[i]] = values[from] / usual[from];
        }
        return byIntensity(values, usual, members, intensities);
    }

    /** {@code values} of the members by these intensities, scaled so that their sum stays. */
    static double[] byIntensity(double[] values, double[] usual, int[] members, double[] intensities) {
        double[] wanted = values.clone();
        for (int r : members) {
            wanted[r] = intensities[r] * usual[r];
        }
        double scale = sum(values, members) / sum(wanted, members);
        for (int r : members) {
            wanted[r] *= scale;
        }
        return wanted;
    }

    /** From each member to the one {@code places} further on in the order of the file. */
    static IntUnaryOperator shift(int members, int places) {
        return i -> (i + places) % members;
    }

    /** From the member with the highest intensity to the one with the lowest, and so on. */
    static IntUnaryOperator reversed(double[] values, double[] usual, int[] members) {
        Integer[] ranked = IntStream.range(0, members.length).boxed().toArray(Integer[]::new);
        Arrays.sort(ranked, Comparator.comparingDouble(i -> values[members[i]] / usual[members[i]]));
        int[] opposite = new int[members.length];
        for (int i = 0; i < ranked.length; i++) {
            opposite[ranked[i]] = ranked[ranked.length - 1 - i];
        }
        return i -> opposite[i];
    }

    /** Mean of {@code values} over the members with these weights. */
    static double mean(double[] values, double[] weights, int[] members) {
        double sum = 0;
        for (int r : members) {
            sum += values[r] * weights[r];
        }
        return sum / sum(weights, members);
    }

    /** Every column of the members at its mean over them; columns without weight stay. */
    static double[][] columnsEven(double[][] values, double[][] weights, int[] members) {
        double[][] even = copy(values);
        for (int s = 0; s < values[0].length; s++) {
            double weight = sum(column(weights, s), members);
            double mean = weight > 0 ? mean(column(values, s), column(weights, s), members) : 0;
            for (int r : members) {
                even[r][s] = weight > 0 ? mean : values[r][s];
            }
        }
        return even;
    }

    /** One column. */
    static double[] column(double[][] values, int s) {
        return Arrays.stream(values).mapToDouble(row -> row[s]).toArray();
    }

    /** The sum of every row. */
    static double[] rows(double[][] values) {
        return Arrays.stream(values)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    /** A copy with rows of its own. */
    static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    private static double sum(double[] values, int[] members) {
        return Arrays.stream(members).mapToDouble(r -> values[r]).sum();
    }
}
