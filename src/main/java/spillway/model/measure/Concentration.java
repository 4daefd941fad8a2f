package spillway.model.measure;

import java.util.Arrays;
import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;

/**
 * How unevenly a quantity lies over regions or firms. Quantities are in any unit, not negative; {@code s} are their
 * shares, {@code R} is their number. A negative or NaN entry, no entry, or a total of zero gives NaN.
 */
public final class Concentration {

    private Concentration() {}

    /** The shares of {@code quantities} in their total; all NaN where these are undefined. */
    public static double[] shares(double[] quantities) {
        double total = total(quantities);
        double[] shares = new double[quantities.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = total > 0 ? quantities[i] / total : Double.NaN;
        }
        return shares;
    }

    /** Herfindahl-Hirschman index, sum s^2; 1/R where all are equal, 1 where one holds all. */
    public static double hhi(double[] quantities) {
        if (quantities.length == 0) {
            return Double.NaN;
        }
        double total = total(quantities);
        if (!(total > 0)) {
            return Double.NaN;
        }
        double sum = 0;
        for (double quantity : quantities) {
            double share = quantity / total;
            sum += share * share;
        }
        return sum;
    }

    /**
     * The HHI that chance alone gives when {@code plants} equal plants are placed in regions at random with the given
     * chances q: sum q^2 + (1 - sum q^2) / n. It is the null value beside {@link #hhi}.
     *
     * @param chances proportional to the probability of each region
     * @param plants number n of plants; none gives NaN
     */
    public static double expectedHhi(double[] chances, int plants) {
        double certain = hhi(chances);
        return plants < 1 ? Double.NaN : certain + (1 - certain) / plants;
    }

    /**
     * Gini index, sum over ascending ranks i of (2i - n - 1) x_i, over n^2 times the mean; 0 equal, (n-1)/n one holds
     * all.
     */
    public static double gini(double[] quantities) {
        double total = total(quantities);
        if (!(total > 0)) {
            return Double.NaN;
        }
        double[] ascending = quantities.clone();
        Arrays.sort(ascending);
        int n = ascending.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2.0 * (i + 1) - n - 1) * ascending[i];
        }
        return sum / (n * total);
    }

    /**
     * Theil index of a quantity per head between people, sum s ln(s / f) with f the shares of population: 0 where all
     * regions have the same per head. A region with quantity but without people makes it NaN.
     */
    public static double theil(double[] quantities, double[] population) {
        Lengths.same(quantities.length, population.length);
        return divergence(shares(quantities), shares(population));
    }

    /**
     * The part of {@link #theil} that lies between groups, from the groups' totals; {@code group} numbers them from
     * 0.
     */
    public static double theilBetween(double[] quantities, double[] population, int[] group) {
        return theil(groupTotals(quantities, group), groupTotals(population, group));
    }

    /**
     * The part of {@link #theil} that lies within groups: the groups' own indices, weighted by their share of the
     * quantity.
     */
    public static double theilWithin(double[] quantities, double[] population, int[] group) {
        Lengths.same(quantities.length, population.length);
        double[] groupShares = shares(groupTotals(quantities, group));
        if (groupShares.length == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int g = 0; g < groupShares.length; g++) {
            if (groupShares[g] != 0) {
                sum += groupShares[g] * theil(members(quantities, group, g), members(population, group, g));
            }
        }
        return sum;
    }

    /** Quantity of the core over quantity of the periphery, in levels; NaN where the periphery has none. */
    public static double corePeripheryRatio(double[] quantities, boolean[] core) {
        Lengths.same(quantities.length, core.length);
        double inside = 0;
        double outside = 0;
        for (int i = 0; i < core.length; i++) {
            if (core[i]) {
                inside += quantities[i];
            } else {
                outside += quantities[i];
            }
        }
        return total(quantities) > 0 && outside > 0 ? inside / outside : Double.NaN;
    }

    /** Quantity per head of the core over quantity per head of the periphery; 1 where both are equal. */
    public static double corePeripheryRatioPerHead(double[] quantities, double[] population, boolean[] core) {
        Lengths.same(quantities.length, population.length);
        double people = corePeripheryRatio(population, core);
        return people > 0 ? corePeripheryRatio(quantities, core) / people : Double.NaN;
    }

    /**
     * Entropy breadth N_eff / R with N_eff = exp(-sum s ln s): the number of equal regions that would be as uneven, as
     * a share of all; 1 where all are equal, 1/R where one holds all.
     */
    public static double entropyBreadth(double[] quantities) {
        if (quantities.length == 0) {
            return Double.NaN;
        }
        double entropy = 0;
        for (double share : shares(quantities)) {
            entropy -= share == 0 ? 0 : share * Logarithm.of(share);
        }
        return Exponential.of(entropy) / quantities.length;
    }

    /**
     * {@link #entropyBreadth} of the quantity per head, so that a region's size does not count; NaN where nobody
     * lives.
     */
    public static double entropyBreadthPerHead(double[] quantities, double[] population) {
        Lengths.same(quantities.length, population.length);
        double[] perHead = new double[quantities.length];
        for (int i = 0; i < perHead.length; i++) {
            perHead[i] = population[i] > 0 ? quantities[i] / population[i] : Double.NaN;
        }
        return entropyBreadth(perHead);
    }

    /** The total, or NaN where an entry is negative or NaN. */
    private static double total(double[] quantities) {
        double total = 0;
        for (double quantity : quantities) {
            total += quantity >= 0 ? quantity : Double.NaN;
        }
        return total;
    }

    private static double divergence(double[] shares, double[] people) {
        if (shares.length == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            if (Double.isNaN(people[i]) || (people[i] == 0 && shares[i] > 0)) {
                return Double.NaN;
            }
            sum += shares[i] == 0 ? 0 : shares[i] * Logarithm.of(shares[i] / people[i]);
        }
        return sum;
    }

    private static double[] groupTotals(double[] quantities, int[] group) {
        Lengths.same(quantities.length, group.length);
        double[] totals = new double[Arrays.stream(group).max().orElse(-1) + 1];
        for (int i = 0; i < group.length; i++) {
            totals[group[i]] += quantities[i] >= 0 ? quantities[i] : Double.NaN;
        }
        return totals;
    }

    private static double[] members(double[] quantities, int[] group, int wanted) {
        double[] members = new double[quantities.length];
        int count = 0;
        for (int i = 0; i < group.length; i++) {
            if (group[i] == wanted) {
                members[count++] = quantities[i];
            }
        }
        return Arrays.copyOf(members, count);
    }
}
