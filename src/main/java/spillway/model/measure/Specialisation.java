package spillway.model.measure;

/**
 * How the mix of sectors differs between regions, and how plants of one industry bunch. Tables are [region][sector].
 */
public final class Specialisation {

    private Specialisation() {}

    /**
     * The share of regions where the location quotient of {@code part} in {@code whole} is at least {@code threshold};
     * it jumps by 1/R when one region crosses. Regions where {@code whole} is nothing count as below.
     */
    public static double shareOfRegionsAbove(double[] part, double[] whole, double threshold) {
        Lengths.same(part.length, whole.length);
        double average = total(part) / total(whole);
        if (!(average > 0) || Double.isInfinite(average)) {
            return Double.NaN;
        }
        double above = 0;
        for (int r = 0; r < part.length; r++) {
            above += part[r] / whole[r] >= threshold * average ? 1 : 0;
        }
        return above / part.length;
    }

    /** Krugman index of two mixes, sum over sectors of |b_s - c_s|: 0 the same mix, 2 nothing in common. */
    public static double krugmanIndex(double[] one, double[] other) {
        Lengths.same(one.length, other.length);
        if (one.length == 0) {
            return Double.NaN;
        }
        double[] first = Concentration.shares(one);
        double[] second = Concentration.shares(other);
        double sum = 0;
        for (int s = 0; s < first.length; s++) {
            sum += Math.abs(first[s] - second[s]);
        }
        return sum;
    }

    /** Homogeneity, 1 - half the mean Krugman index of all pairs of regions: 1 identical mixes, 0 nothing in common. */
    public static double homogeneity(double[][] quantities) {
        Lengths.columns(quantities);
        double sum = 0;
        int pairs = 0;
        for (int r = 0; r < quantities.length; r++) {
            for (int q = r + 1; q < quantities.length; q++) {
                sum += krugmanIndex(quantities[r], quantities[q]);
                pairs++;
            }
        }
        return pairs == 0 ? Double.NaN : 1 - sum / pairs / 2;
    }

    /**
     * Localisation of one industry's plants.
     *
     * @param plantHerfindahl H, sum of squared plant shares
     * @param gamma what is left of the raw concentration beyond the lumpiness of plants; null value 0
     */
    public record Localisation(double plantHerfindahl, double gamma) {}

    /**
     * Ellison-Glaeser index: G / (1 - sum x^2) = gamma + (1 - gamma) H, with G the sum over regions of (industry share - aggregate
     * share)^2, solved for gamma (Ellison and Glaeser 1997).
     * Its expectation is 0 where plants land at random with chances x; with realised aggregate shares that contain the
     * industry itself it is slightly negative. NaN for fewer than two plants or two regions.
     *
     * @param plantSize size of each plant, any unit
     * @param plantRegion region of each plant, from 0
     * @param aggregate aggregate quantity of each region, any unit
     */
    public static Localisation ellisonGlaeser(double[] plantSize, int[] plantRegion, double[] aggregate) {
        Lengths.same(plantSize.length, plantRegion.length);
        double[] industry = new double[aggregate.length];
        for (int plant = 0; plant < plantSize.length; plant++) {
            industry[plantRegion[plant]] += plantSize[plant];
        }
        return localisation(industry, Concentration.hhi(plantSize), aggregate);
    }

    /**
     * {@link #ellisonGlaeser} from totals.
     *
     * @param industry quantity of the industry in each region
     * @param lumpiness Herfindahl index of its plants
     * @param aggregate aggregate quantity of each region, any unit
     */
    public static Localisation localisation(double[] industry, double lumpiness, double[] aggregate) {
        Lengths.same(industry.length, aggregate.length);
        double[] industryShares = Concentration.shares(industry);
        double[] aggregateShares = Concentration.shares(aggregate);
        double raw = aggregate.length == 0 ? Double.NaN : 0;
        for (int r = 0; r < aggregate.length; r++) {
            raw += (industryShares[r] - aggregateShares[r]) * (industryShares[r] - aggregateShares[r]);
        }
        double room = 1 - Concentration.hhi(aggregate);
        boolean defined = room > 0 && lumpiness < 1;
        double gamma = defined ? (raw / room - lumpiness) / (1 - lumpiness) : Double.NaN;
        return new Localisation(lumpiness, gamma);
    }

    /** For each sector the share of governments that target it; {@code targets} is [government][sector]. */
    public static double[] targetShares(boolean[][] targets) {
        double[] shares = new double[targets.length == 0 ? 0 : targets[0].length];
        for (boolean[] list : targets) {
            Lengths.same(list.length, shares.length);
            for (int s = 0; s < shares.length; s++) {
                shares[s] += list[s] ? 1.0 / targets.length : 0;
            }
        }
        return shares;
    }

    /**
     * Duplication of targets: over all entries of all lists, the mean share of the other governments that target the
     * same sector. 0 where no two share a target, 1 where all lists are the same; NaN for one government or empty
     * lists.
     */
    public static double targetDuplication(boolean[][] targets) {
        int governments = targets.length;
        double entries = 0;
        double echoes = 0;
        for (double share : targetShares(targets)) {
            double count = Math.rint(share * governments);
            entries += count;
            echoes += count * (count - 1);
        }
        return governments < 2 || entries == 0 ? Double.NaN : echoes / entries / (governments - 1);
    }

    private static double total(double[] quantities) {
        double total = 0;
        for (double quantity : quantities) {
            total += quantity;
        }
        return total;
    }
}
