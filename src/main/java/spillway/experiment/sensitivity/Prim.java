package spillway.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Scenario discovery by the patient rule induction method (Friedman and Fisher 1999; Bryant and Lempert 2010; neither opened): which box
 * of the factors' space holds much of what is sought, and little else. From the whole space, the box loses a twentieth of its points at a
 * time at that end of that factor where this raises the density most. Of all boxes on the way, the one at the knee is chosen, where the
 * curve of density over coverage is farthest from the straight line between its ends; then restrictions are dropped that chance alone
 * might have made.
 */
public final class Prim {
    private static final double ALPHA = 0.05;
    /** A box keeps at least this share of all points. */
    private static final double LEAST_SHARE = 0.05;
    /** Restrictions that random points would do as well as with at least this chance are dropped. */
    private static final double CHANCE = 0.05;

    private final double[][] factors;
    private final double[] weights;
    private final double base;

    private Prim(double[][] factors, double[] weights) {
        this.factors = factors;
        this.weights = weights;
        this.base = Arrays.stream(weights).average().orElse(Double.NaN);
    }

    /**
     * A box with what it holds.
     *
     * @param low lower ends by factor, negative infinity where there is none; points on an end are inside
     * @param high upper ends by factor
     * @param points number of points inside
     * @param coverage share of all that is sought that lies inside
     * @param density share of what is inside that is sought
     * @param chance for each restricted factor the chance that as many random points out of the box without that restriction hold as much
     *     of what is sought (binomial); NaN where it is not restricted
     */
    public record Box(double[] low, double[] high, int points, double coverage, double density, double[] chance) {
        /** Whether the factor at a position is restricted. */
        public boolean restricts(int factor) {
            return low[factor] > Double.NEGATIVE_INFINITY || high[factor] < Double.POSITIVE_INFINITY;
        }

        /** How many factors are restricted. */
        public int restricted() {
            int count = 0;
            for (int f = 0; f < low.length; f++) {
                count += restricts(f) ? 1 : 0;
            }
            return count;
        }
    }

    /**
     * The boxes on the way, the whole space first, and the chosen one.
     *
     * @param base density of the whole space
     */
    public record Discovery(List<Box> trajectory, Box chosen, double base) {
        /** Keeps its own copy. */
        public Discovery {
            trajectory = List.copyOf(trajectory);
        }
    }

    /**
     * Looks for a box.
     *
     * @param factors values [factor][point], all defined; switches as 0 and 1
     * @param sought by point, 1 where it shows what is sought and 0 where not, or the share of its runs that do
     */
    public static Discovery discover(double[][] factors, double[] sought) {
        return new Prim(factors, sought).discover();
    }

    private Discovery discover() {
        int dimensions = factors.length;
        double[] low = new double[dimensions];
        double[] high = new double[dimensions];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        List<Box> boxes = new ArrayList<>(List.of(box(low, high)));
        int least = (int) Math.ceil(LEAST_SHARE * weights.length);
        for (Peel peel = best(low, high, least); peel.gain > 0; peel = best(low, high, least)) {
            (peel.upper ? high : low)[peel.factor] = peel.end;
            boxes.add(box(low, high));
        }
        return new Discovery(boxes, plain(knee(boxes)), base);
    }

    /** One way to make the box smaller; no gain if there is none. */
    private record Peel(int factor, boolean upper, double end, double gain) {}

    private Peel best(double[] low, double[] high, int least) {
        BitSet inside = inside(low, high, -1);
        Peel best = new Peel(-1, false, 0, 0);
        for (int f = 0; f < factors.length; f++) {
            double[] values = inside.stream().mapToDouble(at(f)).sorted().toArray();
            for (boolean upper : new boolean[] {false, true}) {
                double end = end(values, upper);
                if (Double.isNaN(end)) {
                    continue;
                }
                double gain = gain(inside, f, upper, end, least);
                if (gain > best.gain) {
                    best = new Peel(f, upper, end, gain);
                }
            }
        }
        return best;
    }

    private java.util.function.IntToDoubleFunction at(int factor) {
        return point -> factors[factor][point];
    }

    /** Where the box ends once a twentieth of its points, or all that share the outermost value, are gone; NaN if none would be left. */
    private static double end(double[] sorted, boolean upper) {
        int n = sorted.length;
        int gone = Math.max(1, (int) (ALPHA * n));
        int step = upper ? -1 : 1;
        int place = upper ? n - 1 - gone : gone;
        double outermost = sorted[upper ? n - 1 : 0];
        while (place >= 0 && place < n && sorted[place] == outermost) {
            place += step;
        }
        return place < 0 || place >= n ? Double.NaN : sorted[place];
    }

    /** How much the density rises by for each share of the points that is lost, so that large steps are no better than small ones. */
    private double gain(BitSet inside, int factor, boolean upper, double end, int least) {
        double kept = 0;
        double sum = 0;
        double all = 0;
        for (int point = inside.nextSetBit(0); point >= 0; point = inside.nextSetBit(point + 1)) {
            double value = factors[factor][point];
            all += weights[point];
            if (upper ? value <= end : value >= end) {
                kept++;
                sum += weights[point];
            }
        }
        int n = inside.cardinality();
        return kept < least || kept == n ? 0 : (sum / kept - all / n) / (n - kept);
    }

    /** The points inside, whatever their value of {@code free}. */
    private BitSet inside(double[] low, double[] high, int free) {
        BitSet inside = new BitSet(weights.length);
        inside.set(0, weights.length);
        for (int f = 0; f < factors.length; f++) {
            if (f != free) {
                for (int point = 0; point < weights.length; point++) {
                    if (factors[f][point] < low[f] || factors[f][point] > high[f]) {
                        inside.clear(point);
                    }
                }
            }
        }
        return inside;
    }

    private Box box(double[] low, double[] high) {
        BitSet inside = inside(low, high, -1);
        int n = inside.cardinality();
        double found = sum(inside);
        double[] chance = new double[low.length];
        for (int f = 0; f < low.length; f++) {
            chance[f] = Double.NaN;
            if (low[f] > Double.NEGATIVE_INFINITY || high[f] < Double.POSITIVE_INFINITY) {
                BitSet without = inside(low, high, f);
                double density = sum(without) / without.cardinality();
                chance[f] = 1
                        - new BinomialDistribution(null, n, Math.min(1, density))
                                .cumulativeProbability((int) Math.round(found) - 1);
            }
        }
        return new Box(low.clone(), high.clone(), n, found / (base * weights.length), found / n, chance);
    }

    private double sum(BitSet points) {
        return points.stream().mapToDouble(point -> weights[point]).sum();
    }

    private static Box knee(List<Box> boxes) {
        Box first = boxes.get(0);
        Box last = boxes.get(boxes.size() - 1);
        Box knee = first;
        double farthest = Double.NEGATIVE_INFINITY;
        for (Box box : boxes) {
            double covered = (box.coverage - last.coverage) / Math.max(1e-12, first.coverage - last.coverage);
            double dense = (box.density - first.density) / Math.max(1e-12, last.density - first.density);
            // Of boxes that are as far from the line, the smaller one: it came later.
            if (covered + dense >= farthest) {
                farthest = covered + dense;
                knee = box;
            }
        }
        return knee;
    }

    /** The box without the restrictions that chance might have made, the likeliest dropped first. */
    private Box plain(Box box) {
        Box plain = box;
        while (true) {
            int worst = -1;
            for (int f = 0; f < factors.length; f++) {
                if (plain.chance[f] >= CHANCE && (worst < 0 || plain.chance[f] > plain.chance[worst])) {
                    worst = f;
                }
            }
            if (worst < 0) {
                return plain;
            }
            double[] low = plain.low.clone();
            double[] high = plain.high.clone();
            low[worst] = Double.NEGATIVE_INFINITY;
            high[worst] = Double.POSITIVE_INFINITY;
            plain = box(low, high);
        }
    }
}
