package spillway.model.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spillway.kernel.StateVisitor;

/**
 * What the classifier reads of a set of regions in one window, usually the mean of four quarters. One entry for each
 * region; money in one unit throughout, at constant prices and exchange rates. An array that the data or the
 * switched-off mechanisms do not allow is null, and the terms that need it are left out.
 *
 * @param highValue value added of knowledge, network and science-based sectors, and of own-design firms elsewhere
 * @param highValueOutsideManufacturing the part of it that is not manufacturing; null: no test for hollowing out
 * @param manufacturing value added of manufacturing, science-based included; null: no test for hollowing out
 * @param valueAdded all value added; null: no test for hollowing out, and no breadth as a count
 * @param population residents
 * @param logProductivity log total factor productivity; null: no sigma
 * @param weights weights of the regions in sigma, normally value added; null: equal weights
 * @param firms number of firms, weights of the two rates below; null: equal weights
 * @param innovationsPerFirm innovations a year and firm, read while adoption is off; null: not read
 * @param adoptionRate share of firms that adopted digital technology; null while adoption is off
 */
public record RegionState(
        double[] highValue,
        double @Nullable [] highValueOutsideManufacturing,
        double @Nullable [] manufacturing,
        double @Nullable [] valueAdded,
        double[] population,
        double @Nullable [] logProductivity,
        double @Nullable [] weights,
        double @Nullable [] firms,
        double @Nullable [] innovationsPerFirm,
        double @Nullable [] adoptionRate) {

    /** Checks that all arrays that are there have one length. */
    public RegionState {
        double @Nullable [][] all = {
            highValue, highValueOutsideManufacturing, manufacturing, valueAdded, population,
            logProductivity, weights, firms, innovationsPerFirm, adoptionRate
        };
        for (double @Nullable [] array : all) {
            if (array != null && array.length != population.length) {
                throw new IllegalArgumentException(
                        "one entry for each region is needed, not " + array.length + " beside " + population.length);
            }
        }
    }

    /** A state of no region, for what is read in. */
    public static RegionState blank() {
        return of(new double[0], new double[0]);
    }

    /** Visits all arrays, an empty one for one that is left out; returns the state to keep. */
    public RegionState state(StateVisitor visitor) {
        return new RegionState(
                visitor.values(highValue),
                kept(visitor, highValueOutsideManufacturing),
                kept(visitor, manufacturing),
                kept(visitor, valueAdded),
                visitor.values(population),
                kept(visitor, logProductivity),
                kept(visitor, weights),
                kept(visitor, firms),
                kept(visitor, innovationsPerFirm),
                kept(visitor, adoptionRate));
    }

    private static double @Nullable [] kept(StateVisitor visitor, double @Nullable [] array) {
        double[] kept = visitor.values(array == null ? new double[0] : array);
        return kept.length == 0 ? null : kept;
    }

    /** A state of which only high-value value added (or its proxy) and residents are known. */
    public static RegionState of(double[] highValue, double[] population) {
        return new RegionState(highValue, null, null, null, population, null, null, null, null, null);
    }

    /** This state with what the test for hollowing out reads. */
    public RegionState withManufacturing(
            double[] manufacturing, double[] highValueOutsideManufacturing, double[] valueAdded) {
        return new RegionState(
                highValue,
                highValueOutsideManufacturing,
                manufacturing,
                valueAdded,
                population,
                logProductivity,
                weights,
                firms,
                innovationsPerFirm,
                adoptionRate);
    }

    /** This state with log productivity and the weights of the regions in its spread. */
    public RegionState withProductivity(double[] logProductivity, double[] weights) {
        return new RegionState(
                highValue,
                highValueOutsideManufacturing,
                manufacturing,
                valueAdded,
                population,
                logProductivity,
                weights,
                firms,
                innovationsPerFirm,
                adoptionRate);
    }

    /** This state with the rates at which firms innovate and have adopted; null for one that is off or not known. */
    public RegionState withRates(
            double @Nullable [] firms, double @Nullable [] innovationsPerFirm, double @Nullable [] adoptionRate) {
        return new RegionState(
                highValue,
                highValueOutsideManufacturing,
                manufacturing,
                valueAdded,
                population,
                logProductivity,
                weights,
                firms,
                innovationsPerFirm,
                adoptionRate);
    }

    /** Number of regions. */
    public int regions() {
        return population.length;
    }

    /** The state of the regions at {@code indices} only, in that order. */
    public RegionState only(int[] indices) {
        return new RegionState(
                picked(highValue, indices),
                pick(highValueOutsideManufacturing, indices),
                pick(manufacturing, indices),
                pick(valueAdded, indices),
                picked(population, indices),
                pick(logProductivity, indices),
                pick(weights, indices),
                pick(firms, indices),
                pick(innovationsPerFirm, indices),
                pick(adoptionRate, indices));
    }

    /**
     * A window: the mean of its quarters, entry by entry. An array that one quarter lacks is missing from the window.
     */
    public static RegionState meanOf(List<RegionState> quarters) {
        if (quarters.isEmpty()) {
            throw new IllegalArgumentException("a window needs a quarter");
        }
        return new RegionState(
                meanOfAll(quarters.stream().map(RegionState::highValue).toList()),
                mean(quarters.stream()
                        .map(RegionState::highValueOutsideManufacturing)
                        .toList()),
                mean(quarters.stream().map(RegionState::manufacturing).toList()),
                mean(quarters.stream().map(RegionState::valueAdded).toList()),
                meanOfAll(quarters.stream().map(RegionState::population).toList()),
                mean(quarters.stream().map(RegionState::logProductivity).toList()),
                mean(quarters.stream().map(RegionState::weights).toList()),
                mean(quarters.stream().map(RegionState::firms).toList()),
                mean(quarters.stream().map(RegionState::innovationsPerFirm).toList()),
                mean(quarters.stream().map(RegionState::adoptionRate).toList()));
    }

    private static double @Nullable [] pick(double @Nullable [] array, int[] indices) {
        return array == null ? null : picked(array, indices);
    }

    private static double[] picked(double[] array, int[] indices) {
        double[] picked = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            picked[i] = array[indices[i]];
        }
        return picked;
    }

    private static double @Nullable [] mean(List<double @Nullable []> arrays) {
        List<double[]> there = new ArrayList<>();
        for (double @Nullable [] array : arrays) {
            if (array == null) {
                return null;
            }
            there.add(array);
        }
        return meanOfAll(there);
    }

    private static double[] meanOfAll(List<double[]> arrays) {
        double[] mean = new double[arrays.get(0).length];
        for (double[] array : arrays) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += array[i] / arrays.size();
            }
        }
        return mean;
    }
}
