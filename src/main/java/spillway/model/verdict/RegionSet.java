package spillway.model.verdict;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Regions that are judged together.
 *
 * @param code one word for names of columns
 * @param name in words, for reports
 * @param regions their names, as in the boundary file
 */
public record RegionSet(String code, String name, List<String> regions) {

    /** Keeps its own copy of the list. */
    public RegionSet {
        regions = List.copyOf(regions);
    }

    /**
     * Where the regions of this set stand in {@code names}, in the order of the set.
     *
     * @throws IllegalArgumentException if one of them is not there
     */
    public int[] indicesIn(List<String> names) {
        int[] indices = new int[regions.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = names.indexOf(regions.get(i));
            if (indices[i] < 0) {
                throw new IllegalArgumentException("no region is called " + regions.get(i));
            }
        }
        return indices;
    }

    /**
     * The core of this set: the regions whose base-year high-value value added per head is at or above the set's median
     * (with an even number of regions, the middle between the two in the middle). Computed once, in the base year.
     *
     * @param highValue base-year high-value value added of all regions in {@code names}, any unit
     * @param population base-year residents of all regions in {@code names}
     * @return for each region of the set, in its order, whether it belongs to the core
     */
    public boolean[] core(double[] highValue, double[] population, List<String> names) {
        if (highValue.length != names.size() || population.length != names.size()) {
            throw new IllegalArgumentException("one value for each of the " + names.size() + " regions is needed");
        }
        int[] members = indicesIn(names);
        double[] perHead = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            perHead[i] = highValue[members[i]] / population[members[i]];
        }
        double median = new Median().evaluate(perHead);
        boolean[] core = new boolean[perHead.length];
        for (int i = 0; i < core.length; i++) {
            core[i] = perHead[i] >= median;
        }
        return core;
    }

    /** Both cores of this set: {@link #core(double[], double[], List)}, and {@link RegionSets#NAMED_CORE}. */
    public Cores cores(double[] highValue, double[] population, List<String> names) {
        return new Cores(core(highValue, population, names), core(RegionSets.NAMED_CORE));
    }

    /** The core given by name: for each region of the set, whether it is among {@code coreRegions}. */
    public boolean[] core(List<String> coreRegions) {
        boolean[] core = new boolean[regions.size()];
        for (int i = 0; i < core.length; i++) {
            core[i] = coreRegions.contains(regions.get(i));
        }
        return core;
    }
}
